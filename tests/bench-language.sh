#!/bin/sh
# Prints the speed of the language layer on 20 MB of news by whole-process runs, beside 'wc -w'.
set -eu

gainsay=$GS_TEST_BUILD/gainsay
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ -d "$GS_DEV/clusters" ]; then
  cat "$GS_DEV"/clusters/*/*.txt "$GS_DEV"/ecb/docs/*/*.txt "$GS_DEV"/fnc/*/b.txt > "$work/once"
else
  cat "$GS_TEST_SOURCE"/corpus/h20-export/*.txt > "$work/once"
fi
: > "$work/text"
while [ "$(wc -c < "$work/text")" -lt "${GS_BENCH_BYTES:-20000000}" ]; do
  cat "$work/once" >> "$work/text"
done
words=$(wc -w < "$work/text")
printf 'language: %s words, %s bytes\n' "$words" "$(wc -c < "$work/text")"

# seconds and peak kilobytes of a command
measure () {
  python3 - "$@" <<'PY'
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"{used.ru_utime + used.ru_stime:.3f} {used.ru_maxrss}")
PY
}

row () {
  awk -v n="$1" -v w="$words" -v s="$2" -v k="$3" 'BEGIN {
    printf "%-34s %8.2f s  %10.0f words/s  %8.1f MB\n", n, s, w / s, k / 1024 }'
}

set -- $(measure wc -w "$work/text")
row "wc -w" "$1" "$2"
set -- $(measure "$gainsay" analyse --from text --format none "$work/text")
row "gainsay analyse (default)" "$1" "$2"
for beam in ${GS_BENCH_BEAMS:-1 2 4 6 8 16}; do
  set -- $(measure "$gainsay" analyse --from text --format none --beam "$beam" "$work/text")
  row "gainsay analyse --beam $beam" "$1" "$2"
done
