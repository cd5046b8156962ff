#!/bin/sh
# SPDX-License-Identifier: MIT
# Takes the README's pictures anew: 'make pictures'. Needs what the browser test needs.
set -eu

run=$GS_TEST_BUILD/tests/browser-run
mkdir -p "$run"
cp "$GS_TEST_SOURCE"/tests/browser/package.json "$GS_TEST_SOURCE"/tests/browser/package-lock.json \
   "$GS_TEST_SOURCE"/tests/browser/pictures.mjs "$run"
if [ ! -d "$run/node_modules" ]; then
  (cd "$run" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
fi
CHROMIUM=$(command -v chromium || command -v chromium-browser || command -v google-chrome)
export CHROMIUM
# from the top of the tree, so that paths are short
(cd "$GS_TEST_SOURCE" && "$GS_TEST_BUILD/gainsay" check --fail-on never --format "html=$run/pictures.html" corpus/h20-export)
node "$run/pictures.mjs" "$run/pictures.html" "$GS_TEST_SOURCE/reports/pictures"
