#!/bin/sh
# Builds the fuzz targets with libFuzzer, AddressSanitizer and UBSan, and runs each for FUZZ_SECONDS (default 60).
# FUZZ_TARGETS names those to run (default all). What was found before stays in the build folder and is gone on from.
# 'make fuzz' sets GS_TEST_SOURCE, GS_TEST_BUILD, GS_SOURCES (the library's files) and GS_FLAGS.
set -eu

seconds=${FUZZ_SECONDS-60}
clang=${CLANG-clang}
work=$GS_TEST_BUILD/fuzz
sanitizers='-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined'
data='-DGS_DATA_DIR="."'
domain='-DG_LOG_DOMAIN="gainsay"'
targets=${FUZZ_TARGETS-$(cd "$GS_TEST_SOURCE/tests/fuzz" && ls fuzz-*.c | sed 's/\.c$//')}

if ! command -v "${clang##* }" >/dev/null 2>&1; then
  echo "fuzz: skipped, no '$clang' (Debian: clang, libclang-rt-14-dev)"
  exit 0
fi
mkdir -p "$work/objects" "$work/seeds" "$work/reader-seeds" "$work/short-seeds" "$work/crashes"

# articles, samples of all formats; for the readers one of each with the byte that chooses the reader; short ones
cp "$GS_TEST_SOURCE"/corpus/h20-export/*.txt "$GS_TEST_SOURCE"/corpus/pairs/*.txt "$GS_TEST_SOURCE"/tests/fuzz/seeds/* "$work/seeds"
reader_seed () {
  number=$1
  shift
  for seed in "$@"; do
    { printf "\\$(printf %o "$number")"; cat "$GS_TEST_SOURCE/tests/fuzz/seeds/$seed"; } >"$work/reader-seeds/$number-$seed"
  done
}
reader_seed 0 text.gz
reader_seed 1 page.warc text.warc
reader_seed 2 box.mbox
reader_seed 3 newsml.xml
reader_seed 4 nitf.xml
reader_seed 5 rss.xml
reader_seed 6 atom.xml
reader_seed 7 ninjs.json ld.json lines.jsonl
reader_seed 8 page.html
reader_seed 9 mark.md
reader_seed 10 mark.md
for seed in "$GS_TEST_SOURCE"/corpus/h20-export/*.txt; do
  head -c 500 "$seed" >"$work/short-seeds/$(basename "$seed")"
done

echo "fuzz: building the library for fuzzing"
# a changed header may change any object
if [ -n "$(find "$GS_TEST_SOURCE/checker" "$GS_TEST_SOURCE/reports" -name '*.h' -newer "$work/built" 2>&1 | head -1)" ]; then
  rm -f "$work"/objects/*.o
fi
touch "$work/built"
objects=
for source in $GS_SOURCES; do
  tracing=
  case $source in
    # sums of weights: what they compare is no hint to inputs, and telling of it takes a third of the time
    checker/language/gs-weights.c | checker/language/gs-parser*.c | checker/language/gs-tagger.c)
      tracing=-fno-sanitize-coverage=trace-cmp ;;
    *.c) ;;
    *) continue ;;
  esac
  object=$work/objects/$(echo "$source" | tr / _).o
  if [ ! -f "$object" ] || [ "$GS_TEST_SOURCE/$source" -nt "$object" ]; then
    # shellcheck disable=SC2086
    (cd "$GS_TEST_BUILD" && $clang -g -O2 $sanitizers $tracing $GS_FLAGS "$data" "$domain" -c "$GS_TEST_SOURCE/$source" -o "$object")
  fi
  # a file may be listed twice
  case " $objects " in
    *" $object "*) ;;
    *) objects="$objects $object" ;;
  esac
done

for name in $targets; do
  seeds=seeds
  longest=4096
  more=
  case $name in
    fuzz-readers) seeds=reader-seeds ;;
    # tens of thousands of features an input: weighing inputs by them takes ten times as long as running them;
    # caches grow, which looks like a leak after each input, so leaks are looked for once, at the end
    fuzz-check) seeds=short-seeds longest=512 more='-entropic=0 -detect_leaks=0' ;;
    fuzz-language) seeds=short-seeds longest=1024 more='-entropic=0 -detect_leaks=0' ;;
    fuzz-model) longest=65536 ;;
  esac
  mkdir -p "$work/$name.corpus"
  # shellcheck disable=SC2086
  (cd "$GS_TEST_BUILD" && $clang -g -O1 -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=undefined $GS_FLAGS "$data" "$domain" "$GS_TEST_SOURCE/tests/fuzz/$name.c" $objects $GS_LIBS -o "$work/$name")
  echo "fuzz: $name for $seconds s"
  # shellcheck disable=SC2086
  (cd "$work" && G_DEBUG=fatal-criticals GAINSAY_RULES="$GS_TEST_SOURCE/rules" GAINSAY_DATA_DIR="$GS_TEST_BUILD" \
    "./$name" -max_total_time="$seconds" -timeout=25 -rss_limit_mb=4096 -print_final_stats=1 -max_len="$longest" -print_funcs=0 $more \
    -dict="$GS_TEST_SOURCE/tests/fuzz/dictionary.txt" -artifact_prefix=crashes/ \
    "$name.corpus" "$seeds" >"$name.log" 2>&1 || echo "fuzz: $name found a fault, see $work/$name.log"
    grep -E 'ERROR|SUMMARY|stat::(number_of_executed_units|average_exec_per_sec)|crash-|timeout-|Assert' "$name.log" || true)
done
