#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""How precise the kinds of findings are that demand likeness, with each story held out in turn.

  leave-one-story-out-findings.py GAINSAY DEV...

GAINSAY is the program, DEV a folder of development sets. Findings tell in their derivation how far
their likeness lies beyond the demanded. For each kind and each story the least demand is chosen at
which the findings of all other stories are right in TARGET of cases; the story is then judged by it.
Kinds without such a line have no threshold: for them both figures are the same.
"""
import collections
import json
import os
import re
import subprocess
import sys

from dev_stories import files

TARGET = 0.80
OFFSETS = [x / 2 for x in range(0, 31)]
SILENT = ('agreement', 'certainty-', 'single-origin', 'changed', 'source-', 'language-')
BEYOND = re.compile(r'likeness beyond the demanded: (-?[0-9.]+)')


def read(path):
    with open(path, encoding='utf-8') as lines:
        return [json.loads(line) for line in lines]


def is_right(finding, found):
    """Whether two values of the finding stand on two sides of a label."""
    for label in found:
        sides = collections.defaultdict(set)
        for piece in finding['evidence']:
            for other in label['evidence']:
                if (other['article'] == os.path.basename(piece['article'])
                        and other['start'] < piece['end'] and piece['start'] < other['end']):
                    sides[piece.get('value')].add(other['side'])
        values = list(sides)
        if any(a != b for i, v in enumerate(values) for w in values[i + 1:]
               for a in sides[v] for b in sides[w]):
            return True
    return False


def judge(program, dev, cluster, found):
    """Kind, likeness beyond the demanded and whether right, of each contradiction of the story."""
    out = subprocess.run([program, 'check', '--format', 'json', '--exit-zero'] + files(dev, cluster),
                         stdout=subprocess.PIPE, check=True).stdout
    judged = []
    for finding in json.loads(out)['findings']:
        if finding['rule'].startswith(SILENT) or finding['severity'] in ('info', 'none'):
            continue
        beyond = BEYOND.search(finding.get('derivation') or '')
        judged.append((finding['rule'], float(beyond.group(1)) if beyond else float('inf'),
                       is_right(finding, found)))
    return judged


def choose(stories, kind, held):
    for offset in OFFSETS:
        rights = [right for name, judged in stories.items() if name != held
                  for rule, beyond, right in judged if rule == kind and beyond >= offset]
        if rights and sum(rights) >= TARGET * len(rights):
            return offset
    return OFFSETS[-1]


def show(name, rights):
    share = sum(rights) / len(rights) if rights else 0
    print(f'{name}: {sum(rights)} of {len(rights)} right, precision {share:.2f}')


def main():
    program, devs = sys.argv[1], sys.argv[2:]
    stories = {}
    for dev in devs:
        labels = collections.defaultdict(list)
        for label in read(os.path.join(dev, 'gold', 'disagreements.jsonl')):
            labels[label['cluster']].append(label)
        for cluster in sorted(labels):
            stories[(dev, cluster)] = judge(program, dev, cluster, labels[cluster])
    everything, held_out = [], []
    for kind in sorted({rule for judged in stories.values() for rule, _, _ in judged}):
        shipped = [right for judged in stories.values() for rule, _, right in judged if rule == kind]
        held = [right for name, judged in stories.items() for rule, beyond, right in judged
                if rule == kind and (beyond == float('inf') or beyond >= choose(stories, kind, name))]
        show(f'{kind}, as shipped', shipped)
        show(f'{kind}, each story held out', held)
        everything += shipped
        held_out += held
    show('all, as shipped', everything)
    show('all, each story held out', held_out)


if __name__ == '__main__':
    main()
