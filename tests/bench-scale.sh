#!/bin/sh
# SPDX-License-Identifier: MIT
# Prints words a second and articles an hour of whole processes on real bodies with changed names and numbers, the
# share of each stage, growth, and what a script would use instead, in the same run. GS_BENCH_SIZES names how many
# articles; nothing is cached, and no sentence is analysed once for two articles.
set -eu

gainsay=$GS_TEST_BUILD/gainsay
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ -d "$GS_DEV/clusters" ]; then bodies="$GS_DEV/clusters/*/*.txt"; else bodies="$GS_TEST_SOURCE/corpus/h20-export/*.txt"; fi

# runs a command line; sets wall, user, megabytes
measure () {
  set -- $(python3 - "$@" <<'PY'
import resource, subprocess, sys, time
start = time.perf_counter()
subprocess.run(['sh', '-c', sys.argv[1]], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f'{time.perf_counter() - start:.2f} {used.ru_utime + used.ru_stime:.2f} {used.ru_maxrss / 1024:.0f}')
PY
  )
  wall=$1 user=$2 megabytes=$3
}

# NAME WORDS ARTICLES: a row of the last measurement
row () {
  awk -v n="$1" -v w="$2" -v a="$3" -v s="$wall" -v u="$user" -v m="$megabytes" 'BEGIN {
    printf "%-38s %7.2f s %8.0f words/s %7.0f words/s a core %9.0f articles/h %6d MB\n", n, s, w / s, w / u, a / s * 3600, m }'
}

for n in ${GS_BENCH_SIZES:-1000}; do
  folder=$work/$n
  python3 "$GS_TEST_SOURCE/tests/make-archive.py" "$folder" "$n" $bodies >/dev/null
  words=$(find "$folder" -name '*.txt' -exec cat {} + | wc -w)
  echo "$n articles, $words words"
  measure "find '$folder' -name '*.txt' -exec cat {} + | wc -w"
  row "wc -w" "$words" "$n"
  measure "find '$folder' -name '*.txt' -exec '$gainsay' analyse --format none {} +"
  row "gainsay analyse, one job" "$words" "$n"
  measure "'$gainsay' extract --stream --jobs 1 '$folder' >'$work/records'"
  row "gainsay extract --stream, one job" "$words" "$n"
  measure "'$gainsay' compare --stream --jobs 1 '$work/records' >'$work/found'"
  row "gainsay compare --stream, one job" "$words" "$n"
  measure "'$gainsay' report --no-settings --format json '$work/found'"
  row "gainsay report" "$words" "$n"
  for jobs in 1 2; do
    measure "'$gainsay' check --no-settings --exit-zero --jobs $jobs --format html='$work/html/' '$folder'"
    row "gainsay check --jobs $jobs, to HTML" "$words" "$n"
    rm -rf "$work/html"
  done
  "$gainsay" check --no-settings --exit-zero --quiet --format json "$folder" |
    grep -o '[0-9]* groups of at most [^(]*([0-9]* pairs of articles each)' || echo "one group: $((n - 1)) articles beside each"
done

# what a script would use: sentences, tags and names
npm_dir=$GS_TEST_BUILD/tests/bench-run
if ! command -v npm >/dev/null; then
  echo "wink-nlp, compromise: skipped, no npm"
elif [ ! -d "$npm_dir/node_modules/wink-nlp" ] && ! { mkdir -p "$npm_dir" && cd "$npm_dir" && npm init -y >/dev/null 2>&1 &&
    npm install --ignore-scripts --no-audit --no-fund --loglevel=error wink-nlp wink-eng-lite-web-model compromise >/dev/null 2>&1; }; then
  echo "wink-nlp, compromise: skipped, npm cannot be reached"
else
  cp "$GS_TEST_SOURCE/tests/bench-scripts.cjs" "$npm_dir"
  for name in wink compromise; do
    measure "node '$npm_dir/bench-scripts.cjs' $name '$folder'"
    row "$name: sentences, tags, names" "$words" "$n"
  done
fi
