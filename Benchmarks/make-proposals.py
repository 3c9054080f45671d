#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a corpus of proposals from the words of corpus/, the same bytes every time.

make-proposals.py FOLDER PROPOSALS

Words come as often as they would in a language (the nth a third as often as n/3 …), a few words stand in nearly every
proposal, and one in twenty repeats an earlier one with a word more.
"""
import collections
import pathlib
import random
import re
import sys

PER_DOCUMENT = 20
OPENINGS = [
    "Stortinget ber regjeringen utrede", "Stortinget ber regjeringen sikre", "Stortinget ber regjeringen fremme sak om",
    "Stortinget ber regjeringen legge frem en plan for", "Stortinget ber regjeringen styrke arbeidet med",
]


def vocabulary():
    root = pathlib.Path(__file__).resolve().parent.parent / "corpus"
    words = collections.Counter()
    for path in sorted(root.rglob("*.md")):
        words.update(re.findall(r"[a-zæøå]{5,}", path.read_text(encoding="utf-8").lower()))
    known = [word for word, _ in sorted(words.items(), key=lambda entry: (-entry[1], entry[0]))]
    # A vocabulary as wide as a large corpus has: compounds of the words that are long enough.
    long = [word for word in known if len(word) > 5]
    return known + [first + second for first, second in zip(long[::3], long[1::3])] + [
        first + second for first, second in zip(long[::5], long[2::5])]


def main():
    folder, count = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    chance = random.Random(2026)
    words = vocabulary()
    weights = [1 / (rank + 10) for rank in range(len(words))]
    made = []
    for _ in range(count):
        if made and chance.random() < 0.05:
            made.append(made[chance.randrange(len(made))].replace(" og ", f" {chance.choice(words)} og ", 1))
        else:
            chosen = chance.choices(words, weights, k=chance.randint(6, 24))
            chosen.insert(len(chosen) // 2, "og")
            made.append(f"{chance.choice(OPENINGS)} {' '.join(chosen)}.")
    for number in range(0, count, PER_DOCUMENT):
        case = number // PER_DOCUMENT + 1
        head = f"---\nid: innst-{case}\nkind: innstilling\ntitle: Innstilling {case}\ntreats: [dok8:2020-2021:{case % 99999}-S]\n---\n"
        body = ["## Forslag fra mindretall", "### Forslag fra Høyre og Rødt:"]
        for index, text in enumerate(made[number:number + PER_DOCUMENT]):
            body += [f"#### Forslag {index + 1}", f"> {text}"]
        path = folder / "2020-2021" / "innstilling" / f"innst-{case}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(head + "\n" + "\n\n".join(body) + "\n", encoding="utf-8")


main()
