#!/bin/sh
# Prints the project's figures: the sample articles, the development sets and the language layer.
set -eu

gainsay=$GS_TEST_BUILD/gainsay
GAINSAY_DATA_DIR=${GAINSAY_DATA_DIR-}

section () {
  printf '\n== %s\n' "$*"
}

section "corpus/h20-export: items right"
"$GS_TEST_BUILD/tests/check-gainsay" corpus 2>&1 | grep 'items right' || echo "not built: run 'make check' first"

if [ -f "$GS_DEV/score.py" ]; then
  section "development sets ($GS_DEV)"
  python3 "$GS_DEV/score.py" --cmd "$gainsay check --format json {files}" --name eval ${GS_EVAL_ARGUMENTS-}
else
  section "development sets: skipped, no folder '$GS_DEV' (name it with GS_DEV=DIR)"
fi

if [ -d "$GS_DEV/gold" ]; then
  section "quantities: likeness demanded, each story held out"
  GAINSAY_RULES=$GS_TEST_SOURCE/rules python3 "$GS_TEST_SOURCE/tests/leave-one-story-out.py" \
    "$GS_TEST_BUILD/tests/slot-pairs" "$GS_DEV"
fi

if [ -x "$GS_TEST_SOURCE/tests/eval-language.sh" ]; then
  section "language"
  "$GS_TEST_SOURCE/tests/eval-language.sh"
fi

if [ -f "$GS_TREEBANK/test.conllu" ]; then
  section "names: head and kind, and coreference"
  GAINSAY_RULES=$GS_TEST_SOURCE/rules "$GS_TEST_BUILD/tests/score-entities" "$GS_TREEBANK/test.conllu"
fi
