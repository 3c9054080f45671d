#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes text files as an extraction gives them of real public documents, the same bytes every time.

make-sources.py DOCUMENTS.jsonl.xz FOLDER [MEGABYTES]

Lines are cut at 66 characters, words with hyphens too, and pages end in a form feed, so that every rule has work to do.
"""
import json
import lzma
import pathlib
import sys

WIDTH = 66
LINES_PER_PAGE = 50
SHORTEST_PIECE = 4


def cut(paragraph):
    """The paragraph in lines of a column; a long word that does not fit is cut with a hyphen."""
    line = ""
    for word in paragraph.split():
        while len(line) + len(word) + 1 > WIDTH:
            room = WIDTH - len(line) - 2
            if room >= SHORTEST_PIECE and len(word) - room >= SHORTEST_PIECE and word.isalpha():
                yield f"{line} {word[:room]}-".strip()
                word = word[room:]
            elif line:
                yield line
            else:
                break
            line = ""
        line = f"{line} {word}".strip()
    if line:
        yield line


def pages(text):
    lines = []
    for paragraph in text.split("\n"):
        lines += [*cut(paragraph), ""]
    for start in range(0, len(lines), LINES_PER_PAGE):
        yield "\n".join([*lines[start : start + LINES_PER_PAGE], "", str(start // LINES_PER_PAGE + 1)])


def main():
    source, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    limit = float(sys.argv[3]) * 1e6 if len(sys.argv) > 3 else float("inf")
    folder.mkdir(parents=True, exist_ok=True)
    count = size = 0
    with lzma.open(source, "rt", encoding="utf-8") as rows:
        for row in rows:
            if size >= limit:
                break
            data = "\f".join(pages(json.loads(row)["text"])).encode()
            count += 1
            size += len(data)
            (folder / f"kilde-{count:05}.txt").write_bytes(data)
    print(f"{count} sources, {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
