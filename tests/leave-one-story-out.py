#!/usr/bin/env python3
"""Chooses how much likeness a quantity conflict demands, with each story held out in turn.

  leave-one-story-out.py SLOT-PAIRS DEV

SLOT-PAIRS is the program tests/slot-pairs, DEV the folder of development sets. One number is
added to what every slot demands (0 is what ships). For each story it is chosen on all the others:
the lowest at which their precision is at least the target; then the held-out story is judged by
it. What conflicts in one slot of a story is one finding; it is right if two of its values stand on
two sides of a label.
"""
import collections
import json
import os
import subprocess
import sys

from dev_stories import files

TARGET = 0.85
OFFSETS = [x / 2 for x in range(-12, 13)]


def labels(dev):
    by = collections.defaultdict(list)
    with open(os.path.join(dev, 'gold', 'disagreements.jsonl'), encoding='utf-8') as lines:
        for line in lines:
            label = json.loads(line)
            by[label['cluster']].append(label)
    return by


def sides(place, label):
    return {e['side'] for e in label['evidence'] if e['article'] == place['article']
            and e['start'] < place['end'] and place['start'] < e['end']}


def read_pairs(program, dev, cluster, found):
    out = subprocess.run([program] + files(dev, cluster), stdout=subprocess.PIPE, check=True).stdout
    pairs = []
    for line in out.decode('utf-8').splitlines():
        pair = json.loads(line)
        hits = [x['id'] for x in found
                if any(a != b for a in sides(pair['a'], x) for b in sides(pair['b'], x))]
        if pair["verdict"] in ("conflict", "unlike"):
            pairs.append((pair["score"], pair["slot"], hits))
    return pairs


def judge(pairs, offset):
    """Right and wrong findings, and the labels hit."""
    findings = collections.defaultdict(set)
    for score, slot, hits in pairs:
        if score >= offset:
            findings[slot].update(hits)
    right = sum(bool(hits) for hits in findings.values())
    return right, len(findings) - right, {h for hits in findings.values() for h in hits}


def choose(stories, held):
    for offset in OFFSETS:
        counts = [judge(pairs, offset)[:2] for name, pairs in stories.items() if name != held]
        right, wrong = sum(c[0] for c in counts), sum(c[1] for c in counts)
        if right and right >= TARGET * (right + wrong):
            return offset
    return OFFSETS[-1]


def total(stories, offset_of):
    right = wrong = 0
    hit = set()
    for name, pairs in stories.items():
        r, w, h = judge(pairs, offset_of(name))
        right, wrong, hit = right + r, wrong + w, hit | h
    share = right / (right + wrong) if right + wrong else 0
    return f'findings {right} right, {wrong} wrong, precision {share:.2f}; labels {len(hit)}'


def main():
    program, dev = sys.argv[1:3]
    by = labels(dev)
    stories = {c: read_pairs(program, dev, c, by[c]) for c in sorted(by)}
    print('as shipped:         ', total(stories, lambda name: 0))
    chosen = {name: choose(stories, name) for name in stories}
    print('each story held out:', total(stories, chosen.get))
    print('no likeness asked:  ', total(stories, lambda name: -1e9))
    print('chosen:', ', '.join(f'{name} {x:+.1f}' for name, x in chosen.items()))


if __name__ == '__main__':
    main()
