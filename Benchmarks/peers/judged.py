# SPDX-License-Identifier: GPL-3.0-or-later
"""Quality of search against queries judged by hand.

A line of a file of judged queries has the query, a party or none, and quotes of the passages that answer it with a
grade of 1 or 2.
A hit answers where it holds a quote that no hit before it held.
"""
import json
import math
import re
import unicodedata


def plain(text):
    """What a comparison of quotes looks at: letters, digits and signs of sense, in one spacing and one case."""
    text = unicodedata.normalize("NFC", text).replace("\u00ad", "")
    text = re.sub(r"[–—−‑]", "-", text)
    text = re.sub(r"[«»\"'’‘“”*_>]", "", text)
    return re.sub(r"\s+", " ", text).strip(" .:;,-").lower()


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def gains(texts, quotes):
    """The grade of each hit, nothing where all its quotes were seen before."""
    seen, found = set(), []
    for text in texts:
        new = [quote for quote in quotes if quote not in seen and quote in plain(text)]
        seen.update(new)
        found.append(max((quotes[quote] for quote in new), default=0))
    return found


def discounted(grades):
    return sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades[:10]))


def scores(query, texts):
    """Precision at five as a share of what could be there, reciprocal rank, nDCG at ten, and whether nothing came."""
    quotes = {plain(row["quote"]): row.get("grade", 1) for row in query["relevant"]}
    grades = gains(texts, quotes)
    first = next((place for place, grade in enumerate(grades) if grade), None)
    return (
        sum(grade > 0 for grade in grades[:5]) / min(5, len(quotes)), 0 if first is None else 1 / (first + 1),
        discounted(grades) / discounted(sorted(quotes.values(), reverse=True)), 0 if texts else 1)


def row(name, queries, search):
    """A line of the table; search gives the texts of the ten best passages for a query and a party or none."""
    values = [scores(query, search(query["query"], query.get("parti"))) for query in queries]
    means = [sum(column) / len(values) for column in zip(*values)]
    return "| {} | {:.3f} | {:.3f} | {:.3f} | {:.1%} |".format(name, *means)


HEAD = "| search | P@5 | MRR | nDCG@10 | without a hit |\n| --- | --- | --- | --- | --- |"
