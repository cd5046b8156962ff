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
java_version=$(java -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p')
[ "${java_version:-0}" -ge 17 ] || skip "Java ${java_version:-of no known version}; Spark needs 17 or newer"
[ -x "$run_dir/bin/python3" ] && PYTHON=$run_dir/bin/python3
if ! "$PYTHON" -c 'import pyspark' 2>/dev/null; then
  [ -n "$GS_FETCH" ] || skip "no PySpark; 'make check-spark' fetches it"
  "$PYTHON" -m venv "$run_dir" >/dev/null 2>&1 || skip "no venv; on Debian the package python3-venv has it"
  PYTHON=$run_dir/bin/python3
  # 400 MB
  timeout "${GS_FETCH_SECONDS:-300}" "$PYTHON" -m pip install -q --disable-pip-version-check --retries 1 --timeout 15 \
    'pyspark>=3.5' >"$run_dir/pip.log" 2>&1 || {
    rm -rf "$run_dir"
    skip "PySpark cannot be fetched from PyPI in ${GS_FETCH_SECONDS:-300} seconds"
  }
fi
exec "$PYTHON" "$GS_TEST_SOURCE/tests/check-spark.py" "$GS_TEST_BUILD" "$@"
