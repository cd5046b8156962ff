#!/bin/sh
# SPDX-License-Identifier: MIT
# Holds man page, README and completions against --help; skipped where there is no Python.
python=${PYTHON:-python3}

if ! command -v "$python" >/dev/null; then
  echo "skipped: no python3"
  exit 77
fi
exec "$python" -B "${GS_TEST_SOURCE:-.}/tests/check-help.py"
