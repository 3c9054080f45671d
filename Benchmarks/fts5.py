#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The yardstick: every paragraph of a corpus folder into an SQLite FTS5 table. fts5.py FOLDER DATABASE"""
import pathlib
import sqlite3
import sys

folder, database = pathlib.Path(sys.argv[1]), sys.argv[2]
connection = sqlite3.connect(database)
connection.execute("CREATE VIRTUAL TABLE passage USING fts5(text, path UNINDEXED, tokenize='unicode61')")
for path in sorted(folder.rglob("*.md")):
    body = path.read_text(encoding="utf-8").split("\n---\n", 1)[1]
    rows = [(block, str(path)) for block in body.split("\n\n") if block.strip()]
    connection.executemany("INSERT INTO passage VALUES (?, ?)", rows)
connection.commit()
