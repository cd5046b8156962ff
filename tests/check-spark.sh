#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs checker/spark on two executor processes of a local cluster. Skipped without Java or PySpark; with GS_FETCH=1 (as
# 'make check-spark' says) PySpark is fetched from PyPI into the build folder first.
skip ()
{
  echo "skipped: $1"
  exit 77
}

run_dir=$GS_TEST_BUILD/tests/spark-run
if [ -z "$PYTHON" ] || [ "$PYTHON" = no ]; then
  skip "no python3"
fi
command -v java >/dev/null || skip "no Java"
[ -x "$run_dir/bin/python3" ] && PYTHON=$run_dir/bin/python3
if ! "$PYTHON" -c 'import pyspark' 2>/dev/null; then
  [ -n "$GS_FETCH" ] || skip "no PySpark; 'make check-spark' fetches it"
  "$PYTHON" -m venv "$run_dir" || skip "no venv"
  PYTHON=$run_dir/bin/python3
  "$PYTHON" -m pip install -q 'pyspark>=3.5' || skip "PyPI cannot be reached"
fi
exec "$PYTHON" "$GS_TEST_SOURCE/tests/check-spark.py" "$GS_TEST_BUILD" "$@"
