#!/bin/sh
# SPDX-License-Identifier: MIT
# Trains a model twice on the same small treebank, made from the sample articles: same data, same bytes, and it parses.
set -eu

build=${GS_TEST_BUILD:-.}
source=${GS_TEST_SOURCE:-.}
GAINSAY_DATA_DIR=$build
export GAINSAY_DATA_DIR
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail () {
  echo "check-train: $*"
  exit 1
}

for file in "$source"/corpus/h20-export/*.txt; do
  "$build/gainsay" analyse --from text --format conllu "$file"
done > "$work/small.conllu"

# bytes of the model from a treebank, with as little work as there can be
train () {
  "$build/gainsay-train" --train "$1" --dev "$1" --lexicon "$build/english.lexicon" --output "$2" \
    --tagger-epochs 1 --tagger-runs 2 --folds 2 --select-epochs 1 --parser-epochs 1 --beam 2 --runs 2 2> "$work/log"
}

train "$work/small.conllu" "$work/one.model" || fail "$(tail -1 "$work/log")"
train "$work/small.conllu" "$work/two.model" || fail "$(tail -1 "$work/log")"
cmp "$work/one.model" "$work/two.model" || fail "the same data gave other bytes"

sed '$d' "$work/small.conllu" | sed '1,/^$/d' > "$work/less.conllu"
train "$work/less.conllu" "$work/less.model" || fail "$(tail -1 "$work/log")"
cmp -s "$work/one.model" "$work/less.model" && fail "other data gave the same bytes"

mkdir "$work/data"
cp "$work/one.model" "$work/data/english.model"
cp "$build/english.lexicon" "$work/data"
echo "The court rejected the appeal." > "$work/text"
GAINSAY_DATA_DIR=$work/data "$build/gainsay" analyse --from text --format conllu "$work/text" | grep -q 'root' \
  || fail "the trained model does not parse"

: > "$work/empty.conllu"
if train "$work/empty.conllu" "$work/none.model"; then fail "an empty treebank was taken"; fi
grep -q "no sentences in" "$work/log" || fail "an empty treebank is not named: $(tail -1 "$work/log")"
exit 0
