#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Kills 'gainsay store add' at random moments: every article it has told of must be whole in the store.

GS_STORE_KILLS says how often (default 12). Beside the writer another process reads and a second one writes.
"""
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import time

gainsay = sys.argv[1]
kills = int(os.environ.get("GS_STORE_KILLS", "12"))
places = ["Halden", "Ostby", "Vik", "Norwick", "Lund", "Arnes", "Stein", "Moss"]


def article(number):
    place, toll = places[number % len(places)], number % 90 + 10
    return (f"---\noutlet: Wire {number}\ndate: 2025-04-{number % 28 + 1:02}\n---\nCrane falls in {place}\n\n"
            f"{place.upper()} - A crane fell on bridge {number} on Thursday, killing {toll} people, police said. "
            f"Mayor Lars Holm said the company had ignored {number} warnings about the crane.\n")


def run(*arguments):
    return subprocess.run([gainsay, *map(str, arguments)], capture_output=True, text=True)


def fail(text):
    print("check-store:", text)
    sys.exit(1)


def check_whole(store, told):
    """All that was told of is listed, and the store has no fault."""
    listed = {line.split("\t")[3] for line in run("store", "list", store).stdout.splitlines()}
    if told - listed:
        fail(f"lost after a kill: {sorted(told - listed)[:5]}")
    verified = run("store", "verify", store)
    if verified.returncode != 0 or ", 0 faults" not in verified.stdout:
        fail(f"not whole: {verified.stdout}{verified.stderr}")


def kill_at_random(store, files, told, wait):
    process = subprocess.Popen([gainsay, "store", "add", "--jobs", "1", store, *files], stdout=subprocess.PIPE, text=True)
    time.sleep(wait)
    process.kill()
    for line in process.communicate()[0].splitlines():
        match = re.match(r"(added|unchanged|new version|older version): (.*)", line)
        if match:
            told.add(match[2])


with tempfile.TemporaryDirectory() as folder:
    folder = pathlib.Path(folder)
    files = []
    for number in range(400):
        path = folder / f"{number:04}.txt"
        path.write_text(article(number))
        files.append(str(path))
    store = folder / "archive.db"
    random.seed(20250410)
    start = time.monotonic()
    if run("store", "add", "--jobs", "1", folder / "timing.db", *files).returncode != 0:
        fail("cannot add")
    whole_run = time.monotonic() - start
    told = set()
    for number in range(kills):
        if number % 10 == 0:
            store = folder / f"archive{number}.db"
            told = set()
        kill_at_random(store, files, told, random.random() * whole_run * 1.1)
        if store.exists() and (told or store.stat().st_size > 0):
            check_whole(store, told)

    # two writers and a reader at once
    store = folder / "shared.db"
    run("store", "add", store, files[0])
    writers = [subprocess.Popen([gainsay, "store", "add", "-q", "--jobs", "1", store, *part], stdout=subprocess.PIPE)
               for part in (files[:200], files[200:])]
    readings = 0
    while any(writer.poll() is None for writer in writers):
        reading = run("store", "list", store)
        if reading.returncode != 0:
            fail(f"a reader failed beside two writers: {reading.stderr}")
        readings += 1
    if any(writer.wait() != 0 for writer in writers):
        fail("a writer failed beside another")
    check_whole(store, set(files))
    if len(run("store", "list", store).stdout.splitlines()) != len(files):
        fail("two writers put an article twice")

    # what is exported makes another store of the same articles and versions
    store, other, out = folder / "old.db", folder / "new.db", folder / "export"
    versions = [("url: https://e.org/news/1", 12), ("url: https://e.org/news/1", 14), ("id: 17", 21), ("id: 17", 23)]
    for number, (name, toll) in enumerate(versions):
        path = folder / f"version{number}.txt"
        path.write_text(f"---\n{name}\noutlet: Wire\ndate: 2025-04-10\nmodified: 2025-04-1{number}T10:00:00Z\n---\n"
                        f"A crane fell on the bridge of Vik on Thursday, killing {toll} people, police said. Mayor Lars "
                        f"Holm said the company had ignored warnings.\n")
        run("store", "add", store, path)
    run("store", "export", store, out)
    run("store", "add", other, out)
    told = [[(line.split("\t")[2], line.split("\t")[4]) for line in run("store", "list", file).stdout.splitlines()]
            for file in (store, other)]
    if told[0] != told[1] or [state for state, _ in told[0]] != ["superseded", "newest"] * 2:
        fail(f"an export is not the store: {told}")

    # an interrupt ends after a step and says how far it came
    store = folder / "interrupted.db"
    process = subprocess.Popen([gainsay, "store", "add", "--jobs", "1", store, *files], stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, text=True)
    process.stdout.readline()
    process.send_signal(2)
    out, error = process.communicate()
    if process.returncode not in (0, 5) or (process.returncode == 5 and "files are in the store" not in error):
        fail(f"an interrupt was not told: {process.returncode} {error}")
    check_whole(store, {match[1] for match in re.finditer(r"added: (.*)", out)})
    print(f"check-store: {kills} kills, two writers, {readings} readings beside them: all that was told of is whole")
