#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints pairs of base forms that bokmål and nynorsk write differently, from Apertium's dictionaries.

One row each: bokmål, nynorsk, how often running text holds the two (arguments: texts as JSON lines packed by xz), and
1 where they are spelt much alike, or else 0; then the words that both write the same, twice in their rows.
Every base form of both word lists is translated by the dictionary of its kind (noun, verb …). A pair is dropped
where one side is a word of the other standard too, but of another kind or with another translation (hilse/helse). Words that are not
spelt alike are a pair only where each is the translation of the other: else the dictionary only chose a word near in
meaning (betydelig/mykje, ansøkning/søknad).
"""

import collections
import json
import lzma
import re
import subprocess
import sys

LETTERS = re.compile("^[a-zæøåéèêóòôü]+$")
WORDS = re.compile(r"[^\W\d_]+(?:[-'’\u00ad][^\W\d_]+)*")
DICTIONARIES = "/usr/share/apertium/apertium-nno-nob"
KINDS = ("n", "vblex", "vbser", "vbhaver", "vbmod", "adj", "adv", "pr", "prn", "det", "cnjsub", "cnjadv", "num")
# Of the letters of the longer word, up to which two words are spelt alike.
MOST_DISTANCE = 0.34
ANALYSIS = re.compile(r"^([^<]+)<([a-z]+)>")


def listed(name):
    with open(f"/usr/share/dict/{name}", encoding="latin-1") as lines:
        return {word for word in map(str.strip, lines) if LETTERS.match(word)}


def counted(paths):
    counts = collections.Counter()
    for path in paths:
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                counts.update(word.lower() for word in WORDS.findall(json.loads(line)["text"]))
    return counts


def lines_of(dictionary, option, lines):
    command = ["lt-proc", *option, f"{DICTIONARIES}/{dictionary}.bin"]
    text = "\n".join(lines) + "\n"
    output = subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout
    return [line.strip()[1:-1].split("/") for line in output.splitlines() if line.strip()]


def base_forms(direction, words):
    """The analyses of each word that is a base form, by word and kind; and the words that are other forms of nouns."""
    found, nouns = {}, set()
    for form, *analyses in lines_of(direction + ".automorf", [], sorted(words)):
        for analysis in analyses:
            match = ANALYSIS.match(analysis)
            if match and "compound" not in analysis and match[1].strip("¹²³") == form and match[2] in KINDS:
                found.setdefault((form, match[2]), []).append(analysis)
            elif match and match[2] == "n" and "compound" not in analysis:
                nouns.add(form)
    return found, nouns


def translations(direction, bases):
    """What the dictionary gives for each word and kind, as base forms with their kind, the usual one first."""
    rows = [(key, analysis) for key, analyses in bases.items() for analysis in analyses[:3]]
    found = {}
    output = lines_of(direction + ".autobil", ["-b"], ["^" + analysis + "$" for _, analysis in rows])
    for (key, _), (_, *targets) in zip(rows, output, strict=True):
        for target in targets:
            match = ANALYSIS.match(target)
            if match and match[2] in KINDS and not set("#+~_ ") & set(target):
                found.setdefault(key, []).append((match[1].strip("¹²³"), match[2]))
    return found


def is_stranger(word, kind, own, table):
    """Whether a word of one standard is another word in the other, where `table` translates from that other."""
    kinds = {other for form, other in own.get(word, ())}
    if not kinds:
        return False
    return kind not in kinds or word not in {form for form, _ in table.get((word, kind), {(word, kind)})}


def distance(left, right):
    """How many letters must be changed, added or taken away, as a share of the longer word."""
    row = list(range(len(right) + 1))
    for i, letter in enumerate(left, 1):
        last, row[0] = row[0], i
        for j, other in enumerate(right, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (letter != other))
    return row[-1] / max(len(left), len(right))


def is_alike(left, right):
    """Whether one is another spelling of the other, and not the same without a prefix: ferge/ferje, not ankomme/komme."""
    return left[0] == right[0] and min(len(left), len(right)) > 4 and distance(left, right) <= MOST_DISTANCE


def by_word(bases):
    found = collections.defaultdict(set)
    for word, kind in bases:
        found[word].add((word, kind))
    return found


def is_trap(word, kind, nouns):
    """Whether a verb's infinitive is also a form of a noun (`samene`), or says what is done to it (`gjerast`)."""
    return kind == "vblex" and (word in nouns or word.endswith("ast"))


def is_shared_otherwise(word, kind, shared):
    """Whether both standards have a word of another kind that is written like this one: the noun `helse`."""
    kinds = {other for _, other in shared.get(word, ())}
    return bool(kinds) and kind not in kinds


def is_same_word(pair, to_nynorsk, to_bokmaal):
    left, right = pair
    if distance(left[0], right[0]) <= MOST_DISTANCE:
        return True
    rights, lefts = to_nynorsk.get(left, []), to_bokmaal.get(right, [])
    return right in rights and left in lefts and (rights[0] == right or lefts[0] == left)


def main():
    counts = counted(sys.argv[1:])
    texts = {word for word, count in counts.items() if count > 1 and LETTERS.match(word)}
    bokmaal, bokmaal_nouns = base_forms("nob-nno", listed("bokmaal") | texts)
    nynorsk, nynorsk_nouns = base_forms("nno-nob", listed("nynorsk") | texts)
    to_nynorsk, to_bokmaal = translations("nob-nno", bokmaal), translations("nno-nob", nynorsk)
    pairs = {((word, kind), other) for (word, kind), others in to_nynorsk.items() for other in others}
    pairs |= {(other, (word, kind)) for (word, kind), others in to_bokmaal.items() for other in others}
    in_bokmaal, in_nynorsk = by_word(bokmaal), by_word(nynorsk)
    shared = {base for base, others in to_nynorsk.items() if base == others[0] == to_bokmaal.get(base, [None])[0]}
    shared_kinds = by_word(shared)
    kept = set()
    for (left, left_kind), (right, right_kind) in pairs:
        if left == right or left_kind != right_kind or not (LETTERS.match(left) and LETTERS.match(right)):
            continue
        if is_stranger(right, right_kind, in_bokmaal, to_nynorsk):
            continue
        if is_stranger(left, left_kind, in_nynorsk, to_bokmaal):
            continue
        pair = ((left, left_kind), (right, right_kind))
        if is_shared_otherwise(left, left_kind, shared_kinds) or is_shared_otherwise(right, right_kind, shared_kinds):
            continue
        if is_trap(left, left_kind, bokmaal_nouns) or is_trap(right, right_kind, nynorsk_nouns):
            continue
        if not is_same_word(pair, to_nynorsk, to_bokmaal):
            continue
        kept.add((left, right))
    for left, right in sorted(kept) + sorted({(word, word) for word, _ in shared if LETTERS.match(word)}):
        print(left, right, counts[left], counts[right], int(is_alike(left, right)), sep="\t")


main()
