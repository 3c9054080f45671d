# SPDX-License-Identifier: GPL-3.0-or-later
"""Every paragraph of a corpus folder into a tantivy index, by one thread. tantivy-index.py FOLDER OUTPUT"""
import pathlib
import sys

from engines import Tantivy

folder, output = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
if Tantivy.missing():
    sys.exit(f"error: {Tantivy.missing()}")
output.mkdir(parents=True)
Tantivy().build(output, (
    block for path in sorted(folder.rglob("*.md"))
    for block in path.read_text(encoding="utf-8").split("\n---\n", 1)[1].split("\n\n") if block.strip()))
