#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a large corpus of real Norwegian texts, the same bytes every time.

make-corpus.py SAMPLES.jsonl.xz... FOLDER DOCUMENTS

One file of questions gives documents of ten questions each, under headings of their own.
Several files, of questions, speeches and public documents, give one document a text, from each file as large a share
as it has of all texts.
The texts of a file come round again when they run out.
"""
import pathlib
import re
import sys
import zlib

from texts import COMMITTEES, blocks, front, line, paragraph, rows_of, start_of, write_corpus

PER_DOCUMENT = 10
# Parties as the data service writes them, with what a speech label prints.
PARTIES = {"DNA": "A", "A": "A", "RØDT": "R", "RV": "R", "UAVH": "", "UAV": ""}


def ten_questions(number, chosen):
    first = chosen[0]
    session = first.get("session") or "1999-2000"
    name = f"spoersmaal-{number + 1}"
    head = ["---", f"id: {name}", "kind: spørsmål", f"title: Spørsmål {number + 1}"]
    if re.fullmatch(r"\d{4}-\d{4}", session):
        head.append(f"session: {session}")
    if re.fullmatch(r"\d{4}-\d\d-\d\d", first.get("asked") or ""):
        head.append(f"date: {first['asked']}")
    body = []
    for row in chosen:
        body += [f"## {line(row.get('from')) or 'Ukjent'} til {line(row.get('to')) or 'statsråden'}", paragraph(row["text"])]
    return f"{session}/spoersmaal/{name}.md", "\n".join(head + ["---", ""]) + "\n" + "\n\n".join(body) + "\n"


def question(number, row):
    party = PARTIES.get((row.get("party") or "").upper(), row.get("party") or "")
    label = (line(row.get("from")) or "Ukjent") + (f" ({party})" if party else "")
    session = row.get("session") or "uten-sesjon"
    committee = COMMITTEES[zlib.crc32((row.get("to") or "").encode()) % len(COMMITTEES)]
    name = f"spoersmaal-{number + 1}"
    head = front(name, "spørsmål", start_of(row["text"]), session, row.get("asked"), committee)
    parts = [paragraph(part) for part in (row["text"] or "").split("\n") if part.strip()]
    return f"{session}/spoersmaal/{name}.md", head + f"## Spørsmål\n\n**{label}**: " + "\n\n".join(parts) + "\n"


def speech(number, row):
    day = row.get("date") or ""
    date = f"{day[:4]}-{day[4:6]}-{day[6:]}" if re.fullmatch(r"\d{8}", day) else ""
    year = int(day[:4]) - (day[4:6] < "10") if date else 0
    session = f"{year}-{year + 1}" if date else "uten-sesjon"
    text = line(re.sub(r"<[^>]*>|\|\d", " ", row["text"]))
    name = f"referat-{number + 1}"
    language = "nn" if row.get("lang") == "nn-NO" else None
    head = front(name, "referat", start_of(text), session, date, None, language)
    return f"{session}/referat/{name}.md", head + f"**Taler {number % 169 + 1}**: {text}\n"


def public(number, row):
    text = (row["text"] or "").replace("\r", "")
    name = f"melding-{number + 1}"
    language = "nn" if row.get("lang") == "nno" else None
    head = front(name, "melding", start_of(row.get("title") or text), None, row.get("year"), None, language)
    return f"uten-sesjon/melding/{name}.md", head + "\n\n".join(blocks(text)) + "\n"


def writer_of(row):
    return question if "asked" in row else speech if "speaker" in row else public


def documents(sources, count):
    """The place and the text of each document."""
    files = [rows_of(source) for source in sources]
    if len(files) == 1:
        rows = files[0]
        for number in range(count):
            chosen = [rows[(number * PER_DOCUMENT + i) % len(rows)] for i in range(PER_DOCUMENT)]
            yield ten_questions(number, chosen)
        return
    total = sum(len(rows) for rows in files)
    ends = [round(count * sum(len(rows) for rows in files[:i]) / total) for i in range(len(files) + 1)]
    for rows, first, last in zip(files, ends, ends[1:]):
        for number in range(last - first):
            row = rows[number % len(rows)]
            yield writer_of(row)(number, row)


def main():
    sources, folder, count = sys.argv[1:-2], pathlib.Path(sys.argv[-2]), int(sys.argv[-1])
    write_corpus(documents(sources, count), folder)


main()
