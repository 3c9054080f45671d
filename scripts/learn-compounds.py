#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints every word and every beginning of a word that the splitting of compounds is learnt from.

One row each: the word, which list holds it (b bokmål, n nynorsk, - neither), how often the texts hold it, and what
Apertium's dictionaries say of it: L a first part of compounds, l the same from a verb, R a noun that may come last,
r an adjective that may, N noun, A adjective, a its base form, V verb, i its infinitive, P name, O other, T a first part that has lost
its third consonant; - nothing. Arguments: the texts, as JSON lines packed by xz.
"""

import collections
import json
import lzma
import re
import subprocess
import sys

LETTERS = re.compile("^[a-zæøåéèêóòôüäö]+$")
WORDS = re.compile(r"[^\W\d_]+(?:[-'’\u00ad][^\W\d_]+)*")
DICTIONARIES = "/usr/share/apertium/apertium-nno-nob"


def listed(name):
    with open(f"/usr/share/dict/{name}", encoding="latin-1") as lines:
        return {word for word in map(str.strip, lines) if LETTERS.match(word)}


def counted(paths):
    """How often each word occurs in any letter case, if it occurs in lower case."""
    counts, lower = collections.Counter(), set()
    for path in paths:
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                for word in WORDS.findall(json.loads(line)["text"]):
                    if word.islower():
                        lower.add(word)
                    counts[word.lower()] += 1
    return {word: count for word, count in counts.items() if word in lower and LETTERS.match(word)}


def beginnings(words):
    return {word[:cut] for word in words for cut in range(2, len(word) - 2) if word[cut:] in words}


def marks(form, analysis):
    if "compound-only-L" in analysis:
        return "T" if "detriple" in analysis else "l" if "<vblex>" in analysis else "L"
    if "compound-R" in analysis:
        return "R" if "<n>" in analysis else "r" if "<adj>" in analysis else ""
    if "<adj>" in analysis:
        is_base = analysis.startswith(form + "<") and all(tag in analysis for tag in ("<pst>", "<ind>", "<sg>"))
        return "Aa" if is_base else "A"
    if "<vblex>" in analysis:
        return "Vi" if "<inf>" in analysis else "V"
    return "P" if "<np>" in analysis else "N" if "<n>" in analysis else "O"


def analysed(words):
    """What the dictionaries of both languages say of each word that one of them knows."""
    found = {}
    text = "\n".join(words) + "\n"
    for direction in ("nob-nno", "nno-nob"):
        command = ["lt-proc", f"{DICTIONARIES}/{direction}.automorf.bin"]
        output = subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout
        for line in output.splitlines():
            form, *analyses = line.strip()[1:-1].split("/")
            if analyses and not analyses[0].startswith("*"):
                found.setdefault(form, set()).update(*(marks(form, analysis) for analysis in analyses))
    return found


def main():
    bokmaal, nynorsk, counts = listed("bokmaal"), listed("nynorsk"), counted(sys.argv[1:])
    words = bokmaal | nynorsk | {word for word, count in counts.items() if count > 1}
    strings = sorted(words | beginnings(words))
    known = analysed(strings)
    for word in strings:
        lists = ("b" if word in bokmaal else "") + ("n" if word in nynorsk else "") or "-"
        flags = "".join(sorted(known.get(word, ()))) or "-"
        count = counts.get(word, 0) if word in words else 0
        if lists != "-" or flags != "-" or count:
            print(word, lists, count, flags, sep="\t")


main()
