#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks the agreed HTML report with the Nu HTML checker, axe-core and clicks in Chromium. Skipped where
# node, npm, java or chromium is missing, or where the packages cannot be fetched.
skip ()
{
  echo "skipped: $1"
  exit 77
}

source_dir=${GS_TEST_SOURCE:-.}/tests/browser
build_dir=${GS_TEST_BUILD:-.}/tests/browser-run
report=${GS_TEST_SOURCE:-.}/tests/golden/report.html

for program in node npm java; do
  command -v "$program" >/dev/null || skip "no $program"
done
CHROMIUM=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || skip "no chromium"
export CHROMIUM

# the packages go beside the build, never into the sources
mkdir -p "$build_dir" || exit 1
for file in package.json package-lock.json report.mjs; do
  cmp -s "$source_dir/$file" "$build_dir/$file" || cp "$source_dir/$file" "$build_dir/$file" || exit 1
done
# what the pages and the checks are made of
sum=$(cat "$report" "$source_dir/report.mjs" "${GS_TEST_SOURCE:-.}"/reports/html* | cksum)
if [ "$(cat "$build_dir/passed" 2>/dev/null)" = "$sum" ]; then
  echo "page and checks are those that passed in this build folder before"
  exit 0
fi
if ! cmp -s "$source_dir/package-lock.json" "$build_dir/node_modules/.installed"; then
  (cd "$build_dir" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) || skip "npm ci failed"
  cp "$source_dir/package-lock.json" "$build_dir/node_modules/.installed"
fi

# pages of other shapes: an index with its stories, a page of many sources, a page of very many
GAINSAY_DATA_DIR=${GS_TEST_SOURCE:-.}
export GAINSAY_DATA_DIR
writer=${GS_TEST_BUILD:-.}/tests/write-large-report
pages="$build_dir/folder/index.html $build_dir/folder/story-1.html $build_dir/forty.html $build_dir/hundred.html"
"$writer" 20 30 60 "html=$build_dir/folder/" || exit 1
"$writer" 40 30 60 "html=$build_dir/forty.html" || exit 1
"$writer" 100 30 60 "html=$build_dir/hundred.html" || exit 1

# what a baseline says must stay in the page and in the page's own baseline
GAINSAY=$(cd "${GS_TEST_BUILD:-.}" && pwd)/gainsay
ACCEPTED=$build_dir/accepted.html
export GAINSAY ACCEPTED
articles=${GS_TEST_SOURCE:-.}/corpus/h20-export
rm -f "$build_dir/base.json"
"$GAINSAY" baseline write "$build_dir/base.json" --no-settings --reason 'a reason' --who Ada "$articles" || exit 1
"$GAINSAY" check --no-settings --exit-zero --baseline "$build_dir/base.json" --format "html=$ACCEPTED" "$articles" || exit 1
pages="$pages $ACCEPTED"

# the checker cannot see that the policy names style and script by their hashes
java -jar "$build_dir/node_modules/vnu-jar/build/dist/vnu.jar" --errors-only "$report" $pages || exit 1
node "$build_dir/report.mjs" "$report" $pages || exit 1
echo "$sum" > "$build_dir/passed"
