#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs the examples of corpus/ci in a repository made for it; skipped where Python's yaml, git or jq is missing.
python=${PYTHON:-python3}

if ! "$python" -c 'import yaml' 2>/dev/null; then
  echo "skipped: no python3-yaml"
  exit 77
fi
for program in git jq; do
  command -v "$program" >/dev/null || {
    echo "skipped: no $program"
    exit 77
  }
done
exec "$python" -B "${GS_TEST_SOURCE:-.}/tests/check-ci-examples.py"
