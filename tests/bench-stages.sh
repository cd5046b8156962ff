#!/bin/sh
# SPDX-License-Identifier: MIT
# Prints what each stage of a check to HTML takes of its instructions, counted by Valgrind's callgrind: the same on
# every machine of a kind, whatever else runs there. GS_BENCH_COUNTED names how many articles.
set -eu

gainsay=$GS_TEST_BUILD/gainsay
n=${GS_BENCH_COUNTED:-60}
if ! command -v valgrind >/dev/null || ! command -v callgrind_annotate >/dev/null; then
  echo "instructions of each stage: skipped, no Valgrind"
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ -d "$GS_DEV/clusters" ]; then bodies="$GS_DEV/clusters/*/*.txt"; else bodies="$GS_TEST_SOURCE/corpus/h20-export/*.txt"; fi
python3 "$GS_TEST_SOURCE/tests/make-archive.py" "$work/articles" "$n" $bodies >/dev/null
words=$(find "$work/articles" -name '*.txt' -exec cat {} + | wc -w)
valgrind -q --tool=callgrind --callgrind-out-file="$work/counts" "$gainsay" check --no-settings --exit-zero --jobs 1 \
  --format html="$work/html/" "$work/articles" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
callgrind_annotate --inclusive=yes --threshold=100 "$work/counts" >"$work/functions" 2>/dev/null

# of the lines that name a function the first has what all its callers spend on it
count () {
  sed -n "s/^ *\([0-9,]*\) .*:$1\( .*\)*$/\1/p" "$work/functions" | head -n 1 | tr -d ,
}
echo "instructions of a check to HTML, $n articles, $words words:"
all=$(sed -n 's/^ *\([0-9,]*\).*PROGRAM TOTALS$/\1/p' "$work/functions" | tr -d ,)
while IFS='|' read -r function name; do
  spent=$(count "$function")
  awk -v n="$name" -v c="${spent:-0}" -v a="$all" -v w="$words" 'BEGIN {
    printf "  %-44s %6.1f million %5.1f %% %8.0f a word\n", n, c / 1e6, 100 * c / a, c / w }'
done <<'ROWS'
gs_rules_load|rules and model, once a run
gs_tagger_run|tags
gs_parser_run|trees
gs_analyser_analyse|analysis in all (sentences, tags, lemmas, trees)
gs_extraction_read|names, quantities, times, assertions
gs_batch_compare|comparison
gs_writer_write_folder|report: pages
ROWS
awk -v a="$all" -v w="$words" 'BEGIN { printf "  %-44s %6.1f million         %8.0f a word\n", "all", a / 1e6, a / w }'
