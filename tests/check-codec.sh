#!/bin/sh
# Every member of what the store keeps is coded; says skipped where there is no Python.
if [ -z "$PYTHON" ] || [ "$PYTHON" = no ]; then
  echo "check-codec: skipped, no python3"
  exit 77
fi
exec "$PYTHON" "$GS_TEST_SOURCE/tests/check-codec.py" "$GS_TEST_SOURCE"
