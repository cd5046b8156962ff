#!/bin/sh
# SPDX-License-Identifier: MIT
# The store survives kills, two writers and interrupts; says skipped where there is no Python.
if [ -z "$PYTHON" ] || [ "$PYTHON" = no ]; then
  echo "check-store: skipped, no python3"
  exit 77
fi
exec "$PYTHON" "$GS_TEST_SOURCE/tests/check-store.py" "$GS_TEST_BUILD/gainsay"
