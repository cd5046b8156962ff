#!/bin/sh
# SPDX-License-Identifier: MIT
# Validates the agreed JSON report with its JSON Schema; skipped where python3-jsonschema is missing.
root=${GS_TEST_SOURCE:-.}
python=${PYTHON:-python3}

if ! "$python" -c 'import jsonschema' 2>/dev/null; then
  echo "skipped: no python3-jsonschema"
  exit 77
fi
exec "$python" - "$root" <<'END'
import json, os, sys, jsonschema
root = sys.argv[1]
def read(*path):
    with open(os.path.join(root, *path), encoding='utf-8') as file:
        return json.load(file)
schema = read('reports', 'gainsay-report.schema.json')
kind = jsonschema.validators.validator_for(schema)
kind.check_schema(schema)
errors = list(kind(schema).iter_errors(read('tests', 'golden', 'report.json')))
for error in errors:
    print(error.json_path, error.message)
sys.exit(bool(errors))
END
