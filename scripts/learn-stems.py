#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the table of forms that the stemmer's rules leave apart from their word: run by scripts/learn-stems.

learn-stems.py FOLDER, which holds for nb and nn NAME.analyses (lt-proc's lines) and NAME.counts, and the program `stem`.

Each form votes for the stem of its word, by how often it stands in the texts; a form that may belong to several words
votes by how common these are. A stem is moved to another where nine tenths of its forms' votes are for that one.
"""
import collections
import re
import subprocess
import sys

OPEN = {"n": "n", "adj": "adj", "vblex": "v", "vbser": "v", "vbhaver": "v", "vbmod": "v"}
SHARE = 0.9
# Words of their own that the analyser does not have, names, and auxiliaries whose stem is another word's.
OWN = set(
    """statlig bidrag moms rev ren res vor drag steg tvang strøk grep diet forent løn enst spes maks paris his nus fus
    jos pers jens emus als mis tor flaskehals tilfreds søkelys dagligdags rer ter ment fors fasts føres ass kurt lykt
    oms logi ida tann must aps kulturs bent var bør ført felles eds ref bygd bygda gods foretok
    press lar lat lot saman tort rakt halvor vivi forman eldr""".split())
# The words of two letters that a form may be moved to.
SHORT = set("gå få ta gi se si be bo by ha la le dø ku ro sy".split())


def readings(path):
    """By form: its words with their class, and whether it is also a word that does not bend."""
    found = {}
    for line in open(path, encoding="utf-8"):
        match = re.match(r"\^([^/]*)/(.*)\$", line.strip())
        if not match:
            continue
        words, is_fixed, is_adverb, is_neuter = set(), False, False, False
        for reading in match[2].split("/"):
            parts = re.match(r"([^<]+)<(\w+)>", reading)
            if reading.startswith("*") or "+" in reading or "compound" in reading or not parts:
                continue
            word, kind = parts[1], parts[2]
            if word != word.lower() or not word.isalpha():
                continue
            if kind in OPEN:
                words.add((word, OPEN[kind]))
                is_neuter = is_neuter or kind == "adj" and "<nt>" in reading and "<pp>" not in reading
            elif kind == "adv":
                is_adverb = True
            elif kind != "np":
                is_fixed = True
        if words:
            found[match[1]] = (words, is_fixed or is_adverb and not is_neuter)
    return found


def main():
    folder = sys.argv[1]
    standards = []
    for name in ("nb", "nn"):
        counts = {}
        for line in open(f"{folder}/{name}.counts", encoding="utf-8"):
            word, count = line.rstrip("\n").split("\t")
            counts[word] = int(count)
        standards.append((readings(f"{folder}/{name}.analyses"), counts))
    words = sorted({w for forms, _ in standards for f, (rs, _) in forms.items() for w in [f] + [r[0] for r in rs]})
    run = subprocess.run([f"{folder}/stem"], input="\n".join(words) + "\n", capture_output=True, text=True, check=True)
    stem = dict(line.split("\t") for line in run.stdout.splitlines())
    votes, seen = form_votes(standards, stem)
    groups, used = collections.defaultdict(collections.Counter), collections.Counter()
    for form, vote in votes.items():
        target, weight = vote.most_common(1)[0]
        if weight < 0.75 * sum(vote.values()):
            if stem[form] not in vote:
                continue
            target = stem[form]
        groups[stem[form]][target] += seen[form] + 0.3
        used[target] += seen[form]
    moved = {}
    for own, vote in groups.items():
        target, weight = vote.most_common(1)[0]
        if target != own and weight >= SHARE * sum(vote.values()):
            moved[own] = target
    occurs = collections.Counter()
    for form in votes:
        occurs[stem[form]] += seen[form]
    rows = []
    for own in moved:
        target = end(own, moved)
        if target and target != own and occurs[own] >= 2 and used[target] >= 5 and is_kept(own, target):
            rows.append((own, target))
    write(rows)


def form_votes(standards, stem):
    votes, seen = collections.defaultdict(collections.Counter), collections.Counter()
    for forms, counts in standards:
        common = collections.Counter()
        for form, (rs, is_fixed) in forms.items():
            seen[form] += counts.get(form, 0)
            if len({stem[r[0]] for r in rs}) == 1 and not is_fixed:
                for reading in rs:
                    common[reading] += counts.get(form, 0)
        for form, (rs, is_fixed) in forms.items():
            vote = collections.Counter()
            for word, kind in rs:
                # A participle that is listed as an adjective of its own is still the verb's.
                is_participle = word == form and kind == "adj" and any(k == "v" for _, k in rs)
                vote[stem[word]] += 0 if is_participle else common[(word, kind)] + 0.3
            if is_fixed:
                vote[stem[form]] += sum(vote.values()) * 9 + 1
            total = sum(vote.values())
            for target, weight in vote.items():
                if total:
                    votes[form][target] += (counts.get(form, 0) + 0.3) * weight / total
    return votes, seen


def end(own, moved):
    """Where a chain of moves ends; None where it goes round."""
    passed = {own}
    while own in moved:
        own = moved[own]
        if own in passed:
            return None
        passed.add(own)
    return own


def is_kept(own, target):
    if own in OWN or len(own) < 3 or len(target) < 2 or not target.isalpha():
        return False
    if len(target) == 2 and (target not in SHORT or len(own) >= 6):
        return False
    # An s too much is a genitive for the rules, unless the word is short and its s its own.
    return not (own == target + "s" and len(own) <= 5 and target not in SHORT)


def write(rows):
    print("// SPDX-License-Identifier: GPL-2.0-or-later")
    print("// Made by scripts/learn-stems from spell-norwegian's lists and apertium-nno-nob's analyses; see NOTICE. Do not edit.")
    print("\n/// What the rules leave of a form, and what they leave of the word that it is a form of, where the two differ.")
    print('let irregularForms: StaticString = """')
    line = ""
    for own, target in sorted(rows, key=lambda row: row[0].encode()):
        pair = f"{own} {target}"
        if len(line) + len(pair) + 1 > 116:
            print("  " + line)
            line = ""
        line += ("," if line else "") + pair
    print("  " + line)
    print('  """')


main()
