#!/bin/sh
# The main job under Valgrind: no invalid access, no use of what was never set, no memory lost. 'make memcheck' runs it;
# minutes, so it is no part of 'make check'. MEMCHECK_PATHS names other articles (default: the sample articles and one of each format).
set -eu

if ! command -v valgrind >/dev/null 2>&1; then
  echo "memcheck: skipped, no valgrind (Debian: valgrind)"
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
paths=${MEMCHECK_PATHS-"$GS_TEST_SOURCE/corpus/h20-export $GS_TEST_SOURCE/tests/fuzz/seeds $GS_TEST_SOURCE/tests/pages"}

run () {
  name=$1
  shift
  status=0
  G_SLICE=always-malloc GAINSAY_RULES="$GS_TEST_SOURCE/rules" valgrind --quiet --error-exitcode=99 \
    --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite --log-file="$work/log" \
    "$@" >"$work/out" 2>&1 || status=$?
  if [ "$status" -eq 99 ] || [ -s "$work/log" ]; then
    echo "memcheck: $name is not clean:" >&2
    head -60 "$work/log" >&2
    exit 1
  fi
  echo "memcheck: $name is clean (exit status $status)"
}

gainsay=$GS_TEST_BUILD/gainsay
# shellcheck disable=SC2086
run "check" "$gainsay" check --jobs 2 --format text --format html="$work/report.html" --format json="$work/report.json" \
  --format sarif="$work/report.sarif" --format csv="$work/report.csv" $paths
# shellcheck disable=SC2086
run "store add" "$gainsay" store add "$work/archive.db" $paths
# shellcheck disable=SC2086
run "check --against" "$gainsay" check --against "$work/archive.db" "$GS_TEST_SOURCE"/corpus/h20-export
run "read" "$gainsay" read --format json "$GS_TEST_SOURCE"/tests/pages/live-blog.html
