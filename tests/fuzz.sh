#!/bin/sh
# Builds the fuzz targets with libFuzzer, AddressSanitizer and UBSan, and runs each for FUZZ_SECONDS (default 60).
# 'make fuzz' sets GS_TEST_SOURCE, GS_TEST_BUILD, GS_SOURCES (the library's files) and GS_FLAGS.
set -eu

seconds=${FUZZ_SECONDS-60}
clang=${CLANG-clang}
work=$GS_TEST_BUILD/fuzz
sanitizers=-fsanitize=fuzzer-no-link,address,undefined
data='-DGS_DATA_DIR="."'
domain='-DG_LOG_DOMAIN="gainsay"'

if ! command -v "$clang" >/dev/null 2>&1; then
  echo "fuzz: skipped, no '$clang' (Debian: clang, libclang-rt-14-dev)"
  exit 0
fi
mkdir -p "$work/objects" "$work/seeds"
cp "$GS_TEST_SOURCE"/corpus/h20-export/*.txt "$GS_TEST_SOURCE"/corpus/pairs/*.txt "$work/seeds"

echo "fuzz: building the library for fuzzing"
objects=
for source in $GS_SOURCES; do
  case $source in
    *.c) ;;
    *) continue ;;
  esac
  object=$work/objects/$(echo "$source" | tr / _).o
  if [ ! -f "$object" ] || [ "$GS_TEST_SOURCE/$source" -nt "$object" ]; then
    # shellcheck disable=SC2086
    (cd "$GS_TEST_BUILD" && "$clang" -g -O1 $sanitizers $GS_FLAGS "$data" "$domain" -c "$GS_TEST_SOURCE/$source" -o "$object")
  fi
  objects="$objects $object"
done

for target in "$GS_TEST_SOURCE"/tests/fuzz/fuzz-*.c; do
  name=$(basename "$target" .c)
  mkdir -p "$work/$name.corpus"
  # shellcheck disable=SC2086
  (cd "$GS_TEST_BUILD" && "$clang" -g -O1 -fsanitize=fuzzer,address,undefined $GS_FLAGS "$data" "$domain" "$target" $objects $GS_LIBS -o "$work/$name")
  echo "fuzz: $name for $seconds s"
  (cd "$work" && GAINSAY_RULES="$GS_TEST_SOURCE/rules" GAINSAY_DATA_DIR="$GS_TEST_BUILD" \
    "./$name" -max_total_time="$seconds" -timeout=25 -rss_limit_mb=4096 -print_final_stats=1 \
    "$name.corpus" seeds 2>&1 | grep -E 'ERROR|SUMMARY|stat::(number_of_executed_units|average_exec_per_sec)|crash-|Assert')
done
