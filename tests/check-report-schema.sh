#!/bin/sh
# SPDX-License-Identifier: MIT
# Validates the agreed JSON report and a baseline with their JSON Schemas; skipped where python3-jsonschema is missing.
root=${GS_TEST_SOURCE:-.}
python=${PYTHON:-python3}

if ! "$python" -c 'import jsonschema' 2>/dev/null; then
  echo "skipped: no python3-jsonschema"
  exit 77
fi
baseline=$(mktemp) || exit 1
trap 'rm -f "$baseline"' EXIT
echo '{"version":1,"entries":[]}' >"$baseline"
"${GS_TEST_BUILD:-.}/gainsay" baseline write "$baseline" --no-settings --reason x --who y --until 2031-01-31 \
  "$root/corpus/h20-export" || exit 1
"$python" - "$root" "$baseline" <<'END'
import json, os, sys, jsonschema
root = sys.argv[1]
def read(*path):
    with open(os.path.join(root, *path), encoding='utf-8') as file:
        return json.load(file)
def check(schema, document):
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    errors = list(kind(schema).iter_errors(document))
    for error in errors:
        print(error.json_path, error.message)
    return not errors
report = check(read('reports', 'gainsay-report.schema.json'), read('tests', 'golden', 'report.json'))
baseline = check(read('reports', 'gainsay-baseline.schema.json'), read(sys.argv[2]))
sys.exit(not (report and baseline))
END
