#!/bin/sh
# SPDX-License-Identifier: MIT
# Prints how a check from a folder to HTML grows with the number of articles: processor time, peak memory, and pairs of
# articles that are set against each other. GS_BENCH_SIZES names the numbers.
set -eu

gainsay=$GS_TEST_BUILD/gainsay
work=$(mktemp -d "${TMPDIR:-/tmp}/gainsay-bench-XXXXXX")
trap 'rm -rf "$work"' EXIT
if [ -d "$GS_DEV/clusters" ]; then bodies="$GS_DEV/clusters/*/*.txt"; else bodies="$GS_TEST_SOURCE/corpus/h20-export/*.txt"; fi

printf '%9s %11s %10s %12s %9s %14s %8s\n' articles words CPU 'CPU/article' peak 'pairs/article' groups
for n in ${GS_BENCH_SIZES:-1000 10000}; do
  python3 "$GS_TEST_SOURCE/tests/make-archive.py" "$work/articles" "$n" $bodies >/dev/null
  words=$(find "$work/articles" -name '*.txt' -exec cat {} + | wc -w)
  set -- $(python3 - "$gainsay" check --no-settings --exit-zero --format html="$work/html/" "$work/articles" <<'PY'
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f'{used.ru_utime + used.ru_stime:.1f} {used.ru_maxrss / 1024:.0f}')
PY
  )
  note=$(sed -n 's/.*compared in \([0-9]*\) groups of at most.*(\([0-9]*\) pairs of articles each).*/\1 \2/p' \
    "$work/html/index.html" | head -n 1)
  [ -n "$note" ] || note="1 $(((n - 1) / 2))"
  printf '%9s %11s %8s s %9s ms %6s MB %14s %8s\n' "$n" "$words" "$1" \
    "$(awk -v s="$1" -v n="$n" 'BEGIN { printf "%.1f", s * 1000 / n }')" "$2" "${note#* }" "${note% *}"
  rm -rf "$work/articles" "$work/html"
done
