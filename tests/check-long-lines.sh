#!/bin/sh
# SPDX-License-Identifier: MIT
# Lines of a hundred megabytes in every kind of format, in bounds of memory; says skipped where there is no Python.
if [ -z "$PYTHON" ] || [ "$PYTHON" = no ]; then
  echo "check-long-lines: skipped, no python3"
  exit 77
fi
exec "$PYTHON" "$GS_TEST_SOURCE/tests/check-long-lines.py" "$GS_TEST_BUILD/gainsay"
