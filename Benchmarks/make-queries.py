#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a fixed, mixed list of queries out of the words of a corpus, the same for the same corpus.

make-queries.py CORPUS > QUERIES.tsv

A line is a class of queries, a tab and a query in the program's language.
"""
import collections
import pathlib
import random
import re
import sys

WORD = re.compile(r"[A-Za-zÆØÅæøåéèêóòôü]+")
STOP = set("""
    alle alt andre at av begge ble bli blir blitt da de deg dei deira dem den denne der dere deres det dette disse du
    eg eit ein eller en enn er et etter for fordi fra frå før gjennom ha hadde han har hun hva hvilke hvilken hvis
    hvor hvordan i ikke ikkje inn ja jeg kan kommer korleis kva kven man med meg mellom men mer mot mye må nei no noe
    noen nå når og også om opp oss over på samme seg selv sin sine skal skulle slik som så til under ut vart ved vi
    vil ville vore være vært""".split())


class Texts:
    """A seeded sample of the corpus: its paragraphs, and in how many of them each word stands."""

    def __init__(self, folder, seed):
        paths = sorted(folder.rglob("*.md"))
        self.random = random.Random(seed)
        chosen = self.random.sample(paths, min(6000, len(paths)))
        self.paragraphs, self.nynorsk = [], []
        for path in sorted(chosen):
            front, _, body = path.read_text(encoding="utf-8").partition("\n---\n")
            for line in body.split("\n"):
                words = WORD.findall(re.sub(r"^\*\*.*?\*\*: ", "", line))
                if len(words) < 6 or line.startswith("#"):
                    continue
                self.paragraphs.append((line, words))
                if "language: nn" in front:
                    self.nynorsk.append(words)
        self.counts = self.frequencies(words for _, words in self.paragraphs)

    @staticmethod
    def frequencies(paragraphs):
        counts = collections.Counter()
        for words in paragraphs:
            counts.update({word.lower() for word in words})
        return counts

    def pick(self, least, most, count, longest=99, shortest=3):
        """Words that stand in so many paragraphs of the sample."""
        words = sorted(
            word for word, number in self.counts.items()
            if least <= number <= most and shortest <= len(word) <= longest and word not in STOP)
        return self.random.sample(words, min(count, len(words)))

    def together(self, number):
        """Words of meaning from one paragraph, in their order."""
        while True:
            words = [word.lower() for word in self.random.choice(self.paragraphs)[1]]
            words = [word for word in dict.fromkeys(words) if word not in STOP and len(word) > 3]
            if len(words) >= number:
                places = sorted(self.random.sample(range(len(words)), number))
                return [words[place] for place in places]

    def row(self, number):
        words = self.random.choice(self.paragraphs)[1]
        start = self.random.randrange(max(1, len(words) - number))
        return " ".join(words[start:start + number])


def misspelt(random, word):
    place = random.randrange(1, len(word) - 1)
    return random.choice([
        word[:place] + word[place + 1:], word[:place] + word[place + 1] + word[place] + word[place + 2:],
        word[:place] + word[place] + word[place:]])


def fields(texts):
    one = lambda: texts.pick(40, 2000, 1)[0]
    parties = ["A", "H", "SV", "Sp", "FrP", "V", "KrF", "MDG"]
    for party in parties:
        yield f"parti:{party} {one()}"
    yield from (f"parti:{party}" for party in ["H", "Sp"])
    yield from ["type:spørsmål", "komite:finans", "sesjon:2012-2013", "dato:2010..2012", "siden:2015", "språk:nn"]
    yield from (f"type:spørsmål {one()}" for _ in range(4))
    yield from (f"type:melding {one()} {one()}" for _ in range(4))
    yield from (f"komite:{name} {one()}" for name in ["helse", "justis", "energi", "transport"])
    yield from (f"sesjon:{year}-{year + 1} {one()}" for year in [2004, 2009, 2014])
    yield from (f"dato:{year}..{year + 3} {one()}" for year in [1999, 2006, 2013])
    yield from (f"parti:{party} komite:finans type:spørsmål {one()}" for party in ["H", "A"])
    yield from (f"tittel:{one()}" for _ in range(2))


def booleans(texts):
    for _ in range(8):
        yield " AND ".join(texts.together(2))
    for _ in range(6):
        yield " OR ".join(texts.pick(20, 2000, 3))
    for _ in range(8):
        first, second = texts.together(2)
        yield f"{first} -{second}"
    for _ in range(8):
        first, second, third = texts.together(3)
        yield f"({first} OR {second}) AND {third}"


def references(texts):
    number = lambda: texts.random.randrange(1, 60)
    for _ in range(3):
        yield f"Meld. St. {number()}"
        yield f"St.prp. nr. {number()}"
        yield f"Innst. {number()} S (2010-2011)"
        yield f"Dok. 8:{number()}"


def questions(texts, number):
    sentences = [
        sentence for line, _ in texts.paragraphs for sentence in re.findall(r"(?<=[.:] )[A-ZÆØÅ][^.?!:]{60,220}\?", line)]
    return [re.sub(r"[^\w ,?-]", " ", sentence) for sentence in texts.random.sample(sentences, number)]


def classes(texts):
    pick, random = texts.pick, texts.random
    yield "common word", pick(600, 10**6, 30)
    yield "word", pick(40, 600, 30)
    yield "rare word", pick(1, 3, 20, shortest=5)
    yield "compound", pick(3, 300, 30, shortest=13)
    yield "two words", [" ".join(texts.together(2)) for _ in range(40)]
    yield "three words", [" ".join(texts.together(3)) for _ in range(30)]
    yield "five words", [" ".join(texts.together(5)) for _ in range(20)]
    yield "phrase", [f'"{texts.row(random.choice([2, 3]))}"' for _ in range(40)]
    yield "exact phrase", [f'"{texts.row(3)}"!' for _ in range(10)]
    yield "near", [" NEAR/5 ".join(texts.together(2)) for _ in range(15)]
    yield "wildcard", [word[:random.choice([4, 5, 6])] + "*" for word in pick(30, 3000, 15, shortest=7)]
    yield "field", list(fields(texts))
    yield "boolean", list(booleans(texts))
    yield "misspelt", [misspelt(random, word) for word in pick(40, 2000, 20, shortest=6)]
    yield "reference", list(references(texts))
    own = texts.frequencies(texts.nynorsk)
    nynorsk = sorted(word for word, number in own.items() if number * 2 > texts.counts[word] and number > 2)
    yield "nynorsk", random.sample([word for word in nynorsk if word not in STOP], 20)
    yield "stop words", ["og", "i", "det er", "ikke", "som har", "til og med", "på", "men"]
    yield "question", questions(texts, 12)


def main():
    for name, queries in classes(Texts(pathlib.Path(sys.argv[1]), seed=20)):
        for query in queries:
            print(f"{name}\t{query}")


main()
