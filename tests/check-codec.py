#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Every member of every coded struct is named by its codec function: a forgotten one would be lost in the store."""
import pathlib
import re
import sys

source = pathlib.Path(sys.argv[1])
# what is made again on decoding, or is memory and nothing else
LEFT_OUT = {
    "GsArticle": {"references", "length", "map"},
    "GsExtraction": {"article", "arena", "strings", "folds"},
    # what is decided after the comparison
    "GsReport": {"known", "notices", "baseline", "n_cut", "n_cut_contradictions"},
    "GsFinding": {"baseline", "acceptance"},
}


def strip_comments(text):
    return re.sub(r"/\*.*?\*/", " ", text, flags=re.S)


def struct_members():
    """Members of every struct of the headers, by the type's name."""
    structs = {}
    for header in sorted((source / "checker").rglob("*.h")):
        text = strip_comments(header.read_text())
        found = re.findall(r"typedef struct\s*\w*\s*\{(.*?)\}\s*(\w+);", text, re.S)
        found += [(body, name.lstrip("_")) for name, body in re.findall(r"\nstruct (\w+)\s*\{(.*?)\};", text, re.S)]
        for body, name in found:
            members = []
            for declaration in body.split(";"):
                names = re.sub(r"\[[^\]]*\]", "", declaration).strip()
                for part in names.split(","):
                    match = re.search(r"(\w+)\s*(?::\s*\d+)?\s*$", part)
                    if match:
                        members.append(match[1])
            structs[name] = members
    return structs


def codec_functions():
    """Bodies of the functions that code a type, by the type's name."""
    functions = {}
    for file in sorted((source / "checker" / "store").glob("*.c")):
        text = strip_comments(file.read_text())
        pattern = r"\ngs_code_\w+ \((?:GsCoder|GsFactCoder|GsReportCoder) \*coder, (?:const )?(Gs\w+) \*self[^)]*\)\s*\{(.*?)\n\}"
        for kind, body in re.findall(pattern, text, re.S):
            functions[kind] = functions.get(kind, "") + body
    return functions


structs = struct_members()
functions = codec_functions()
faults = []
for kind, body in sorted(functions.items()):
    for member in structs.get(kind, []):
        if member not in LEFT_OUT.get(kind, ()) and not re.search(rf"self->{member}\b", body):
            faults.append(f"{kind}.{member} is not coded; add it to the codec function of {kind} in checker/store")
    if kind not in structs:
        faults.append(f"the struct {kind} is not found in the headers")
# each of these is coded by a function of its own; the test must not pass because a pattern found nothing
for kind in ("GsArticle", "GsExtraction", "GsAssertion", "GsFiller", "GsMention", "GsAmount", "GsQuantity", "GsTime",
             "GsRole", "GsQuotation", "GsEntity", "GsAttribution", "GsReference", "GsOrigin", "GsSentenceFacts", "GsPlacing",
             "GsDenial", "GsReport", "GsFinding", "GsSide", "GsEvidence", "GsReportClaim", "GsClaimCell"):
    if kind not in functions:
        faults.append(f"no codec function of {kind} is found")
for fault in faults:
    print(fault)
print(f"codec: {len(functions)} types, {sum(len(structs.get(kind, ())) for kind in functions)} members")
sys.exit(1 if faults else 0)
