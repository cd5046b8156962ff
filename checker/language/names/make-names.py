#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes names.tsv, the words of persons' and towns' names, of the files that PROVENANCE.md names.

    make-names.py FOLDER-OF-CENSUS-NAMES cities15000.json > names.tsv

A line is a word, small, and how much it is a given name, a family name and a town's word, 0 to 50.
"""
import collections
import json
import os
import re
import sys

MAX_FAMILY_NAMES = 20000  # by frequency; they cover more than three persons of four
MIN_PEOPLE = 15000  # of a town


def census_names(folder, name):
    """Words and their share in percent, the most frequent first."""
    with open(os.path.join(folder, name), encoding='ascii') as file:
        return [(line.split()[0].lower(), float(line.split()[1])) for line in file]


def grade(rank):
    return 50 if rank < 500 else 20 if rank < 2000 else 5 if rank < 8000 else 1


def town_grade(people):
    return 20 if people >= 1000000 else 5 if people >= 200000 else 2 if people >= 60000 else 1


def town_words(path):
    """Each town's words and grade."""
    with open(path, encoding='utf-8') as file:
        for town in json.load(file).values():
            if town['population'] >= MIN_PEOPLE:
                yield (re.findall(r"[^\W\d_][^\s,()/]*", town['name'].lower()),
                       town_grade(town['population']))


def main():
    folder, towns = sys.argv[1:]
    words = collections.defaultdict(lambda: [0, 0, 0])
    for name in ('dist.male.first', 'dist.female.first'):
        for rank, (word, _) in enumerate(census_names(folder, name)):
            words[word][0] = max(words[word][0], grade(rank * 2))
    for rank, (word, _) in enumerate(census_names(folder, 'dist.all.last')[:MAX_FAMILY_NAMES]):
        words[word][1] = grade(rank)
    for town, towns_grade in town_words(towns):
        for word in town:
            # most of those called Isabel or Harris are no small town
            if towns_grade >= 5 or (words[word][0] < 5 and words[word][1] < 20):
                words[word][2] = min(words[word][2] + towns_grade, 50)
    for word in sorted(words):
        if any(words[word]):
            print(word, *words[word], sep='\t')


main()
