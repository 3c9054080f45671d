#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a large corpus of real questions to ministers, the same bytes every time.

make-corpus.py QUESTIONS.jsonl.xz FOLDER DOCUMENTS

Each document holds ten questions under headings of their own; the questions come round again when they run out.
"""
import json
import lzma
import pathlib
import re
import sys

PER_DOCUMENT = 10


def line(text):
    return re.sub(r"\s+", " ", text or "").strip()


def paragraph(text):
    """Text that Markdown leaves alone at the start of a line."""
    return re.sub(r"^([#>*+\-\d])", r"\\\1", line(text))


def main():
    source, folder, count = sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3])
    with lzma.open(source, "rt", encoding="utf-8") as lines:
        rows = [json.loads(row) for row in lines]
    size = 0
    for number in range(count):
        chosen = [rows[(number * PER_DOCUMENT + i) % len(rows)] for i in range(PER_DOCUMENT)]
        first = chosen[0]
        session = first.get("session") or "1999-2000"
        head = ["---", f"id: spoersmaal-{number + 1}", "kind: spørsmål", f"title: Spørsmål {number + 1}"]
        if re.fullmatch(r"\d{4}-\d{4}", session):
            head.append(f"session: {session}")
        if re.fullmatch(r"\d{4}-\d\d-\d\d", first.get("asked") or ""):
            head.append(f"date: {first['asked']}")
        body = []
        for row in chosen:
            body += [f"## {line(row.get('from')) or 'Ukjent'} til {line(row.get('to')) or 'statsråden'}", paragraph(row["text"])]
        text = "\n".join(head + ["---", ""]) + "\n" + "\n\n".join(body) + "\n"
        path = folder / session / "spoersmaal" / f"spoersmaal-{number + 1}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        data = text.encode("utf-8")
        path.write_bytes(data)
        size += len(data)
    print(f"{count} documents, {size / 1e6:.1f} MB")


main()
