#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Reads files that are one line of a hundred megabytes: whole, within four times their length, or refused with a reason.

GS_LONG_LINE says how many bytes (default 100,000,000; a tenth of it under a sanitizer, whose memory is not counted).
Odd cases are a tenth as long.
"""
import os
import pathlib
import resource
import subprocess
import sys
import tempfile

gainsay = sys.argv[1]
sanitized = b"__asan_init" in pathlib.Path(gainsay).read_bytes()
size = int(os.environ.get("GS_LONG_LINE", "10000000" if sanitized else "100000000"))
sentence = b"The dam broke on Monday, the board said. "
ADDRESS_SPACE = 1 << 30
PROGRAM = 12_000_000

# what stands around the line, the line's unit, and what is read of a unit; None if the file is refused
rows = {
    "text.txt": (b"", sentence, b"", sentence),
    "word.txt": (b"", b"a", b"", b"a"),
    "text.json": (b'{"title":"Dam","text":"', sentence, b'"}', sentence),
    "escapes.json": (b'{"title":"Dam","text":"', b"dam\\u00e9 ", b'"}', "dam\u00e9 ".encode()),
    "page.html": (b"<!DOCTYPE html><html><body><p>", sentence, b"</p></body></html>", sentence),
    "entities.html": (b"<p>", b"dam&amp;", b"", b"dam&"),
    "bold.html": (b"<!DOCTYPE html><html><body><p>", b"<b>dam</b> broke ", b"</p></body></html>", b"dam broke "),
    "deep.html": (b"", b"<i><div>", b"", None),
    "news.xml": (b"<nitf><body><body.content><p>", sentence, b"</p></body.content></body></nitf>", sentence),
    "cdata.xml": (b"<rss><channel><item><description><![CDATA[", sentence, b"]]></description></item></channel></rss>",
                  sentence),
    "deep.xml": (b"<nitf>", b"<a>", b"", None),
    "mark.md": (b"# Dam\n\n", b"**broke** ", b"", b"**broke** "),
}
faults = []


def write(path, before, unit, after, bytes_wanted=size):
    with open(path, "wb") as out:
        out.write(before)
        block = unit * (1_000_000 // len(unit))
        for _ in range(bytes_wanted // len(block)):
            out.write(block)
        out.write(after)
    return bytes_wanted // len(block) * (len(block) // len(unit))


def bound():
    if not sanitized:
        resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))


def check(path, before, unit, after, read):
    # Markdown of less than two megabytes is read as such
    odd = max(size // 10, 4_000_000)
    n = write(path, before, unit, after, size if unit == sentence and path.name != "cdata.xml" else odd)
    with open(path.with_suffix(".out"), "w+b") as out, open(path.with_suffix(".err"), "w+b") as err:
        process = subprocess.Popen([gainsay, "read", "--no-settings", "--max-bytes", str(2 * size), "--format", "text",
                                    str(path)], stdout=out, stderr=err, preexec_fn=bound)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        err.seek(0)
        said = err.read(300)
        length = out.seek(0, 2)
    expected = 0 if read is None else n * len(read)
    if read is None and (process.returncode != 3 or b"deep" not in said):
        faults.append(f"{path.name}: exit {process.returncode}, {said!r}: not refused for its depth")
    # headings are no main text, blanks at the end are none, a line end is added
    elif read is not None and (process.returncode != 0 or abs(length - expected) > 16):
        faults.append(f"{path.name}: exit {process.returncode}, {length} bytes of {expected}, {said!r}")
    # the program itself takes some megabytes
    if not sanitized and usage.ru_maxrss * 1024 > 4 * path.stat().st_size + PROGRAM:
        faults.append(f"{path.name}: {usage.ru_maxrss * 1024 / path.stat().st_size:.1f} times its length in memory")
    for used in (path.with_suffix(".out"), path.with_suffix(".err")):
        used.unlink()


def check_default(folder):
    """A line beyond the limit is a finding, and so is one that takes too long; the rest of the batch is checked."""
    write(folder / "long.txt", b"", sentence, b"")
    (folder / "good.txt").write_bytes(b"Dam breaks\n\n" + sentence * 3)
    for options in (["--max-bytes", "1000000"], ["--max-bytes", str(2 * size), "--max-memory", "1000000"]):
        done = subprocess.run([gainsay, "check", "--no-settings", "--jobs", "1", *options, str(folder / "long.txt"),
                               str(folder / "good.txt")], capture_output=True)
        first = done.stdout.splitlines()[0] if done.stdout else b""
        if done.returncode > 1 or b"source-unreadable" not in first or b"limit" not in first:
            faults.append(f"check {' '.join(options)}: exit {done.returncode}, {first!r}, {done.stderr[:200]!r}")


with tempfile.TemporaryDirectory() as name:
    for file, row in rows.items():
        check(pathlib.Path(name, file), *row)
        pathlib.Path(name, file).unlink()
    batch = pathlib.Path(name, "batch")
    batch.mkdir()
    check_default(batch)
for fault in faults:
    print(f"check-long-lines: {fault}", file=sys.stderr)
sys.exit(1 if faults else 0)
