#!/bin/sh
# SPDX-License-Identifier: MIT
# A check that is spread over processes reports what one process does; says skipped where there is no Python.
if [ -z "$PYTHON" ] || [ "$PYTHON" = no ]; then
  echo "check-stream: skipped, no python3"
  exit 77
fi
exec "$PYTHON" "$GS_TEST_SOURCE/tests/check-stream.py" "$GS_TEST_BUILD/gainsay"
