#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the first inputs of a fuzz target into a folder: fuzz-seeds.py TARGET FOLDER.

They are made of the fixtures of the tests and of corpus/; the first byte tells a target how to read the rest
(Fuzzing/Sources/ImportTarget.swift, CorpusTarget.swift). Long files are cut: short inputs run faster.
"""
import hashlib
import io
import pathlib
import re
import sys
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
FIXTURES = ROOT / "Tests" / "ImportingTests" / "Fixtures"
LONGEST = 3_000
ROWS = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>' \
    '<row r="2"><c r="A2"><v>917</v></c><c r="B2"><v>22</v></c><c r="C2"><v>1200</v></c></row>'


def workbook():
    """The smallest workbook with a budget in it, unpacked within, so that its parts are in reach."""
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    link = '<Relationship Id="{0}" Type="http://x/{1}" Target="{2}"/>'
    parts = {
        "_rels/.rels": "<Relationships>" + link.format("a", "officeDocument", "w.xml") + "</Relationships>",
        "w.xml": '<workbook xmlns:r="urn:r"><sheets><sheet name="2031" r:id="b"/></sheets></workbook>',
        "_rels/w.xml.rels": "<Relationships>" + link.format("b", "worksheet", "s.xml")
        + link.format("c", "sharedStrings", "t.xml") + "</Relationships>",
        "t.xml": "<sst><si><t>Kap.</t></si><si><t>Post</t></si><si><t>Beløp</t></si></sst>",
        "s.xml": f"<worksheet><sheetData>{ROWS}</sheetData></worksheet>",
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name), head + text)
    return file.getvalue()


def of_import():
    for path in sorted(FIXTURES.rglob("*")):
        letter = {".txt": b"t", ".xml": b"x", ".html": b"h", ".json": b"j"}.get(path.suffix)
        if letter:
            yield letter + path.read_bytes()
    yield b"w" + workbook()
    yield b"s<worksheet><sheetData>" + ROWS.encode() + b"</sheetData></worksheet>"
    yield "bkap_nr;kap_navn;post_nr;post_navn;beløp\n917;Fiske;22;Drift;1200\n".encode()
    yield "a<table><tr><td>Kap.</td><td>Post</td><td>Kroner</td></tr><tr><td>917</td><td>22</td><td>12</td></tr>".encode()
    yield "v<saker_oversikt><saker_liste><sak><id>7</id><tittel>Om ferjer</tittel></sak></saker_liste></saker_oversikt>".encode()
    yield b'v[{"votering_id":7,"votering_tema":"Forslag nr. 1 fra H","sak_id":3,"vedtatt":true,"antall_for":9}]'
    yield b"vsak_id,votering_id,vote_topic,vedtatt\n3,7,Forslag nr. 1 fra H,true\n"


def of_corpus():
    letters = {"voteringer": b"v", "saker": b"c", "vakter": b"s", "budsjett": b"b"}
    for path in sorted((ROOT / "corpus").rglob("*.*")):
        yield letters.get(path.relative_to(ROOT / "corpus").parts[0], b"m") + path.read_bytes()
    for path in sorted(FIXTURES.rglob("*.md")):
        yield b"m" + path.read_bytes()


def literals(*paths):
    for path in paths:
        for text in re.findall(r'"((?:[^"\\\n]|\\.){3,200})"', path.read_text(encoding="utf-8")):
            yield text.replace('\\"', '"').encode()


def of_query():
    yield from literals(*sorted((ROOT / "Tests" / "CorpusIndexTests").glob("Query*Tests.swift")))
    for code in re.findall(r"`([^`\n]+)`", (ROOT / "docs" / "query-language.md").read_text(encoding="utf-8")):
        yield code.encode()


def of_topic():
    yield from literals(*sorted((ROOT / "Tests" / "CorpusParsingTests" / "Votes").glob("*.swift")))
    for path in sorted((ROOT / "corpus" / "voteringer").rglob("*.yaml")):
        for topic in re.findall(r"topic: (.+)", path.read_text(encoding="utf-8")):
            yield topic.encode()


def main():
    target, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    seeds = {"import": of_import, "corpus": of_corpus, "query": of_query, "topic": of_topic}[target]
    folder.mkdir(parents=True, exist_ok=True)
    for seed in seeds():
        seed = seed[:LONGEST]
        (folder / hashlib.sha1(seed).hexdigest()).write_bytes(seed)


main()
