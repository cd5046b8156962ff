#!/bin/sh
# SPDX-License-Identifier: MIT
# Validates the SARIF reports, agreed and fresh, with Microsoft's multitool. It exits with 0 whatever it finds: its
# words decide. Skipped where npm or the package cannot be had.
skip ()
{
  echo "skipped: $1"
  exit 77
}

source_dir=${GS_TEST_SOURCE:-.}
build_dir=${GS_TEST_BUILD:-.}
run_dir=$build_dir/tests/sarif-run
tool=$run_dir/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool

command -v npm >/dev/null || skip "no npm"
mkdir -p "$run_dir" || exit 1
"$build_dir/gainsay" check --no-settings --exit-zero --format "sarif=$run_dir/fresh.sarif" \
  "$source_dir/corpus/h20-export" || exit 1
cp "$source_dir/tests/golden/report.sarif" "$run_dir/agreed.sarif" || exit 1
if cmp -s "$run_dir/agreed.sarif" "$run_dir/passed-agreed.sarif" && cmp -s "$run_dir/fresh.sarif" "$run_dir/passed-fresh.sarif"; then
  echo "the reports are those that passed in this build folder before"
  exit 0
fi
if ! cmp -s "$source_dir/tests/sarif/package-lock.json" "$run_dir/.installed"; then
  cp "$source_dir/tests/sarif/package.json" "$source_dir/tests/sarif/package-lock.json" "$run_dir" || exit 1
  (cd "$run_dir" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) || skip "npm ci failed"
  cp "$source_dir/tests/sarif/package-lock.json" "$run_dir/.installed"
fi
[ -f "$tool" ] || skip "no sarif-multitool for this system"
chmod u+x "$tool"

DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT
for report in agreed fresh; do
  "$tool" validate "$run_dir/$report.sarif" >"$run_dir/$report.out" 2>&1
  grep -q '^Analysis completed' "$run_dir/$report.out" || {
    cat "$run_dir/$report.out"
    skip "sarif-multitool does not run here"
  }
  # SARIF2005: the program has no page of its own to name
  if grep -E '(error|warning) [A-Z]+[0-9]+' "$run_dir/$report.out" | grep -v SARIF2005; then
    echo "$report.sarif is not as SARIF wants it"
    exit 1
  fi
  cp "$run_dir/$report.sarif" "$run_dir/passed-$report.sarif"
done
