#!/bin/sh
# Prints speed by whole-process runs beside 'wc -w' on the same text: ratios, words per second, peak memory.
set -eu

gainsay=$GS_TEST_BUILD/gainsay
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# seconds and peak kilobytes of a command, as "SECONDS KILOBYTES"
measure () {
  python3 - "$@" <<'PY'
import resource, subprocess, sys, time
start = time.perf_counter()
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
seconds = time.perf_counter() - start
print(f"{seconds:.3f} {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss}")
PY
}

row () {
  name=$1 words=$2 seconds=$3 kilobytes=$4 base=$5
  awk -v n="$name" -v w="$words" -v s="$seconds" -v k="$kilobytes" -v b="$base" 'BEGIN {
    printf "%-34s %8.2f s  %10.0f words/s  %7.1f x wc  %8.1f MB\n", n, s, w / s, s / b, k / 1024 }'
}

bodies=$work/bodies
mkdir "$bodies"
if [ -d "$GS_DEV/clusters" ]; then
  n=0
  for file in "$GS_DEV"/clusters/*/*.txt "$GS_DEV"/ecb/docs/*/*.txt; do
    n=$((n + 1))
    cp "$file" "$bodies/$n.txt"
  done
else
  cp "$GS_TEST_SOURCE"/corpus/h20-export/*.txt "$bodies"
fi
words=$(cat "$bodies"/*.txt | wc -w)
printf '%s words in %s articles\n' "$words" "$(ls "$bodies" | wc -l)"

set -- $(measure sh -c "cat '$bodies'/*.txt | wc -w")
base=$1
row "wc -w" "$words" "$1" "$2" "$base"
for jobs in 1 2; do
  set -- $(measure "$gainsay" check --jobs $jobs --format json="$work/report.json" "$bodies")
  row "gainsay check --jobs $jobs" "$words" "$1" "$2" "$base"
done
# reading alone, from the bytes in a file to the article in memory: all articles as one text, the same cut into texts of
# 100 KB and of 4 KB, real pages or those of the tests, one page of many elements
cat "$bodies"/*.txt >"$work/all.txt"
for i in 1 2 3 4 5 6 7 8; do cat "$work/all.txt"; done >"$work/long.txt"
mkdir "$work/middling" "$work/short"
split -a 5 -C 100000 "$work/long.txt" "$work/middling/"
split -a 5 -C 4000 "$work/all.txt" "$work/short/"
printf '<html><body><article>' >"$work/dense.html"
awk 'BEGIN { for (i = 0; i < 40000; i++) print "<p>The <b>board</b> said on <i>Monday</i> that <a href=\"/x\">it</a> would, <span>again</span>, wait.</p>" }' >>"$work/dense.html"
"$GS_TEST_BUILD/tests/bench-readers" "read text" "$bodies"/*.txt
"$GS_TEST_BUILD/tests/bench-readers" "read one long text" "$work/long.txt"
"$GS_TEST_BUILD/tests/bench-readers" "read texts of 100 KB" "$work"/middling/*
"$GS_TEST_BUILD/tests/bench-readers" "read texts of 4 KB" "$work"/short/*
if [ -d "$GS_DEV/../samples/pages" ]; then
  "$GS_TEST_BUILD/tests/bench-readers" "read HTML, real pages" "$GS_DEV"/../samples/pages/*/source.html
else
  "$GS_TEST_BUILD/tests/bench-readers" "read HTML, pages of the tests" "$GS_TEST_SOURCE"/tests/pages/*.html
fi
"$GS_TEST_BUILD/tests/bench-readers" "read HTML, many elements" "$work/dense.html"
if [ -x "$GS_TEST_SOURCE/tests/bench-language.sh" ]; then
  "$GS_TEST_SOURCE/tests/bench-language.sh"
fi
