#!/bin/sh
# Prints how well the language layer does on a treebank it has not learned from.
set -eu

gold=$GS_TREEBANK/test.conllu
if [ ! -f "$gold" ]; then
  echo "skipped, no file '$gold' (name its folder with GS_TREEBANK=DIR)"
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
gainsay=$GS_TEST_BUILD/gainsay
score=$GS_TEST_BUILD/gainsay-score

echo "gold tokens (test.conllu), trees as parsed"
"$gainsay" analyse --from conllu --format conllu --no-repairs "$gold" > "$work/tokens"
"$score" "$gold" "$work/tokens"

echo "gold tokens, trees with repairs"
"$gainsay" analyse --from conllu --format conllu "$gold" > "$work/repaired"
"$score" "$gold" "$work/repaired" | grep -E 'UAS|LAS |clauses'

for letters in title upper; do
  echo "gold tokens in $letters case"
  "$score" --$letters "$gold" > "$work/gold.$letters"
  "$gainsay" analyse --from conllu --format conllu --no-repairs "$work/gold.$letters" > "$work/$letters"
  "$score" "$work/gold.$letters" "$work/$letters" | grep -E 'XPOS|UAS|LAS |clauses'
done

echo "raw text, paragraphs apart"
"$score" --text "$gold" > "$work/text"
"$gainsay" analyse --from text --format conllu --no-repairs "$work/text" > "$work/raw"
"$score" "$gold" "$work/raw"
