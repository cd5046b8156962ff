#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes an archive of N articles out of real bodies: other names, numbers and days in each copy.

usage: make-archive.py FOLDER N BODY...

Every copy of a body has most of its names changed letter by letter (the same name in the same way, so that an
article still speaks of one thing), its larger numbers moved, a day of ten years and one of forty outlets. The same
arguments give the same archive.
"""
import datetime
import hashlib
import pathlib
import re
import sys

VOWELS = "aeiou"
CONSONANTS = "bcdfghklmnprstvwz"
# what a copy keeps: sentences begin with these, and every paper writes of these
COMMON = set("""The A An In On At It He She They We I But And For From By With As If When While After Before This That
These Those There His Her Their Its One Two Three Monday Tuesday Wednesday Thursday Friday Saturday Sunday January
February March April May June July August September October November December Mr Mrs Ms Dr President Minister Prime
United States Britain Europe China Russia France Germany London Washington New York""".split())


def number_of(text):
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "little")


def change_name(name, copy):
    seed = number_of(f"{name}/{copy}")
    if name in COMMON or seed % 10 < 3:
        return name
    letters = []
    for letter in name:
        seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
        lower = letter.lower()
        if lower in VOWELS and seed >> 40 & 1:
            lower = VOWELS[(seed >> 33) % len(VOWELS)]
        elif lower in CONSONANTS and seed >> 41 & 1:
            lower = CONSONANTS[(seed >> 33) % len(CONSONANTS)]
        letters.append(lower.upper() if letter.isupper() else lower)
    return "".join(letters)


def change(body, copy):
    body = re.sub(r"\b[A-Z][a-z]{2,}\b", lambda match: change_name(match[0], copy), body)
    return re.sub(r"\b[1-9]\d{1,2}\b", lambda match: str(int(match[0]) + (copy * 7) % 60), body)


def main():
    folder, count = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    bodies = []
    for path in sorted(sys.argv[3:]):
        body = re.sub(r"\A---\n.*?\n---\n", "", pathlib.Path(path).read_text(errors="replace"), flags=re.S)
        if len(body) > 1200:
            bodies.append(body)
    for number in range(count):
        copy, body = divmod(number, len(bodies))
        seed = number_of(f"article/{number}")
        day = datetime.date(2015, 1, 1) + datetime.timedelta(days=seed % 3650)
        place = folder / f"{number // 1000:03}"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{number:06}.txt").write_text(
            f"---\noutlet: Paper {seed >> 20 & 31}\ndate: {day}\n---\n{change(bodies[body], copy) if copy else bodies[body]}\n")
    print(f"{count} articles from {len(bodies)} bodies in '{folder}'")


main()
