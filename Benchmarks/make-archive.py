#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a corpus as the archive of Stortinget is: of 39 documents five are recommendations, three are motions, thirty
are questions and one is the minutes of a day, so that 3,900 are a session; some 10 kB a document, the same bytes every time.

make-archive.py QUESTIONS.jsonl.xz PUBLIC.jsonl.xz FOLDER DOCUMENTS

Recommendations have the shape of real ones: a summary, remarks of groups that change, proposals within and after them,
and what the committee recommends; the paragraphs are those of public documents, and come round again when they run out.
"""
import pathlib
import random
import re
import sys

from texts import COMMITTEES, blocks, front, line, paragraph, rows_of, start_of, write_corpus

BLOCK = ["motion"] * 3 + ["recommendation"] * 5 + ["question"] * 30 + ["minutes"]
BLOCKS_A_SESSION = 100
FIRST_YEAR = 1990
PARTIES = {
    "A": "Arbeiderpartiet", "H": "Høyre", "FrP": "Fremskrittspartiet", "Sp": "Senterpartiet",
    "SV": "Sosialistisk Venstreparti", "KrF": "Kristelig Folkeparti", "V": "Venstre", "R": "Rødt"}
WRITTEN = {"DNA": "A", "RV": "R", "RØDT": "R"}
DEMANDS = [
    "sørge for at", "utrede om", "legge fram en plan for hvordan", "vurdere om", "komme tilbake til Stortinget med en sak om at",
    "foreslå en lovendring slik at", "kartlegge hvordan", "i budsjettet gjøre rede for hvordan"]


class Pool:
    """Paragraphs in turn, and single sentences of them."""

    def __init__(self, rows):
        self.paragraphs = [
            one for row in rows for one in blocks((row["text"] or "").replace("\r", ""))
            if len(one) > 150 and not one.startswith("#")]
        self.next = 0

    def take(self):
        self.next += 1
        return self.paragraphs[(self.next - 1) % len(self.paragraphs)]

    def some(self, count):
        return "\n\n".join(self.take() for _ in range(count))

    def sentence(self):
        while True:
            for one in re.split(r"(?<=[.!?]) +", self.take()):
                if re.fullmatch(r"[A-ZÆØÅ][a-zæøå]+ [^:;>#*\"«»()]{50,240}\.", one):
                    return one[0].lower() + one[1:]


class Maker:
    def __init__(self, questions, public):
        self.questions, self.pool = questions, Pool(public)
        self.members = {short: [] for short in PARTIES}
        for row in questions:
            short, name = self.party(row), line(row.get("from"))
            if short in PARTIES and name and name not in self.members[short]:
                self.members[short].append(name)
        self.asked = 0

    @staticmethod
    def party(row):
        return WRITTEN.get((row.get("party") or "").upper(), row.get("party") or "")

    def names(self, shorts):
        names = [PARTIES[short] for short in shorts]
        return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " og " + names[-1]

    def group(self, chance, most=4):
        return sorted(chance.sample(list(PARTIES), chance.randint(1, most)), key=list(PARTIES).index)

    def demand(self, chance):
        return f"Stortinget ber regjeringen {chance.choice(DEMANDS)} {self.pool.sentence()}"

    def motion(self, chance, session, number, date):
        name = f"dok8-{number}-s-{session}"
        demands = [self.demand(chance) for _ in range(chance.randint(1, 6))]
        proposers = chance.sample(self.members[chance.choice(["H", "FrP", "SV", "Sp"])], 3)
        head = front(name, "representantforslag", "Representantforslag om " + start_of(self.pool.sentence()), session, date)
        head = head[:-5] + f"designation: Dokument 8:{number} S ({session.replace('-', '–')})\nproposers:\n"
        head += "".join(f"  - {person}\n" for person in proposers) + "---\n\n"
        rows = "\n".join(f"> {place + 1}. {one}" for place, one in enumerate(demands)) if len(demands) > 1 else f"> {demands[0]}"
        return f"representantforslag/{name}", f"{head}## Bakgrunn\n\n{self.pool.some(4)}\n\n## Forslag\n\n{rows}\n"

    def recommendation(self, chance, session, number, motion, date):
        name, committee = f"innst-{number}-s-{session}", chance.choice(COMMITTEES)
        written = session.replace("-", "–")
        about = f"Dokument 8:{motion} S ({written})" if motion else f"Prop. {number} S ({written})"
        head = front(name, "innstilling", "Innstilling om " + start_of(self.pool.sentence()), session, date, committee)
        treats = f"dok8:{session}:{motion}-S" if motion else f"prop:{session}:{number}-S"
        head = head[:-5] + f"designation: Innst. {number} S ({written})\ntreats: [{treats}]\n---\n\n"
        parts = ["Til Stortinget", "## Sammendrag", self.pool.some(12), "## Komiteens merknader", self.committee(chance, about)]
        minority = []
        for _ in range(chance.randint(4, 8)):
            group = self.group(chance)
            parts.append(f"*Komiteens medlemmer fra {self.names(group)}* viser til at {self.pool.sentence()} {self.pool.take()}")
            parts += [f"*Disse medlemmer* mener at {self.pool.sentence()} {self.pool.take()}" for _ in range(chance.randint(1, 3))]
            parts.append(self.pool.take())
            if chance.random() < 0.5:
                demands = [self.demand(chance) for _ in range(chance.randint(1, 3))]
                minority.append((group, demands))
                parts.append(f"*Komiteens medlemmer fra {self.names(group)}* fremmer følgende forslag:")
                parts += [f"> {one}" for one in demands]
        if minority:
            parts.append("## Forslag fra mindretall")
        place = 0
        for group, demands in minority:
            parts.append(f"### Forslag fra {self.names(group)}:")
            for one in demands:
                place += 1
                parts += [f"#### Forslag {place}", f"> {one}"]
        parts += [
            "## Komiteens tilråding", f"*Komiteen* har ikke flere merknader, viser til {about} og rår Stortinget til å fatte slikt",
            "*vedtak:*", f"> {about} vedtas ikke." if motion else f"> I\n>\n> {self.demand(chance)}\n>\n> II\n>\n> {about} vedlegges protokollen.",
            f"Oslo, i {committee}, den {int(date[8:])}. {'januar' if date[5:7] == '01' else 'mars'} {date[:4]}"]
        return f"innstilling/{name}", head + "\n\n".join(parts) + "\n"

    def committee(self, chance, about):
        seats = ", ".join(
            f"fra {PARTIES[short]}, " + " og ".join(chance.sample(self.members[short], min(2, len(self.members[short]))))
            for short in list(PARTIES)[:7])
        return f"*Komiteen, medlemmene {seats},* viser til {about}. {self.pool.take()}"

    def question(self, chance, session, number, date):
        row = self.questions[self.asked % len(self.questions)]
        self.asked += 1
        label = f"{line(row.get('from')) or 'Ukjent'} ({self.party(row) or 'uavhengig'})"
        head = front(f"spoersmaal-{number}-{session}", "spørsmål", start_of(row["text"]), session, date)
        text = "\n\n".join(paragraph(part) for part in (row["text"] or "").split("\n") if part.strip())
        body = f"## Spørsmål\n\n**{label}**: {text}\n\n## Svar fra {line(row.get('to')) or 'statsråden'}\n\n{self.pool.take()}\n"
        return f"spoersmaal/spoersmaal-{number}-{session}", head + body

    def minutes(self, chance, session, number, date):
        head = front(f"referat-{number}-{session}", "referat", f"Møte nr. {number} i sesjonen {session}", session, date)
        parts = []
        for matter in range(chance.randint(12, 18)):
            parts.append(f"## Sak nr. {matter + 1}")
            for _ in range(chance.randint(10, 20)):
                short = chance.choice(list(PARTIES))
                parts.append(f"**{chance.choice(self.members[short])} ({short})**: {self.pool.take()}")
                parts.append(self.pool.take())
        return f"referat/referat-{number}-{session}", head + "\n\n".join(parts) + "\n"

    def made(self, number):
        """The place and the text of a document, which have to be asked for in order."""
        chance = random.Random(number)
        block, place = divmod(number, len(BLOCK))
        year, block = FIRST_YEAR + block // BLOCKS_A_SESSION, block % BLOCKS_A_SESSION
        session, kind = f"{year}-{year + 1}", BLOCK[place]
        date = f"{year}-{10 + block // 25:02}-{1 + block % 25:02}" if block < 75 else f"{year + 1}-01-{block - 74:02}"
        own = block * BLOCK.count(kind) + place - BLOCK.index(kind) + 1
        if kind == "recommendation":
            motion = block * 3 + place - 2 if place - 3 < 3 else None
            path, text = self.recommendation(chance, session, own, motion, date)
        else:
            path, text = getattr(self, kind)(chance, session, own, date)
        return f"{session}/{path}.md", text


def main():
    maker = Maker(rows_of(sys.argv[1]), rows_of(sys.argv[2]))
    write_corpus(map(maker.made, range(int(sys.argv[4]))), pathlib.Path(sys.argv[3]))


main()
