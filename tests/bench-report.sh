#!/bin/sh
# Prints what large reports cost to write, and what their pages cost to open where Chromium and playwright-core are.
set -eu

GAINSAY_DATA_DIR=$GS_TEST_SOURCE
export GAINSAY_DATA_DIR
articles=${1:-1000} findings=${2:-1000} claims=${3:-20000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for target in text json xml html html/; do
  case $target in
    html/) format="html=$work/pages/" ;;
    *) format="$target=$work/report.$target" ;;
  esac
  "${PYTHON:-python3}" - "$target" "$GS_TEST_BUILD/tests/write-large-report" "$articles" "$findings" "$claims" "$format" <<'PY'
import resource, subprocess, sys
subprocess.run(sys.argv[2:], check=True, stderr=subprocess.DEVNULL)
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"{sys.argv[1]:6} {usage.ru_utime:6.2f} s of processor, {usage.ru_maxrss / 1024:6.0f} MB at most")
PY
done
du -sh "$work"/report.html "$work"/pages | sed "s|$work/||"

modules=$GS_TEST_BUILD/tests/browser-run
if [ -d "$modules/node_modules" ]; then
  cp "$GS_TEST_SOURCE"/tests/browser/large.mjs "$modules"
  node "$modules/large.mjs" "$work"/report.html "$work"/pages/index.html "$work"/pages/story-1.html | sed "s|$work/||"
fi
