# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of rebuilding share: a small corpus, the program, and what a site and an index say."""

import hashlib
import os
import pathlib
import random
import shutil
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("SAKSGANG", str(ROOT / ".build" / "debug" / "saksgang"))

# Some documents of the project's corpus that link to each other, with votes, a case, a search and a page.
PARTS = ["2009-2010", "2010-2011", "saker", "vakter", "sider/om.md", "voteringer"]
QUERIES = ["skatt", "forslag", "parti:SV", "\"stortinget ber regjeringen\"", "komiteen*"]


class Place:
    """A corpus with an index and a site of its own, in an empty folder."""

    def __init__(self, folder, parts=PARTS):
        self.folder = pathlib.Path(folder)
        self.corpus = self.folder / "corpus"
        for part in parts:
            source, target = ROOT / "corpus" / part, self.corpus / part
            target.parent.mkdir(parents=True, exist_ok=True)
            if source.is_dir():
                shutil.copytree(source, target)
            else:
                shutil.copy(source, target)

    def command(self, *arguments, site="site", index="index"):
        return [PROGRAM, *arguments, "--corpus", str(self.corpus), "--index", str(self.folder / index),
                "--output", str(self.folder / site), "--templates", str(self.templates)]

    @property
    def templates(self):
        own = self.folder / "templates"
        return own if own.exists() else ROOT / "site-templates"

    def build(self, *options, environment=None, **names):
        return subprocess.run(
            self.command("build", *options, **names), capture_output=True, text=True, timeout=300,
            env={**os.environ, **(environment or {})})

    def tree(self, site="site"):
        return tree(self.folder / site)

    def answers(self, index="index"):
        """What the index answers, or None where it does not answer."""
        found = []
        for query in QUERIES:
            run = subprocess.run(
                [PROGRAM, "search", query, "--index", str(self.folder / index), "--format", "json", "--limit", "20"],
                capture_output=True, text=True, timeout=60)
            if run.returncode > 1:
                return None
            found.append(run.stdout)
        return found

    def documents(self):
        return sorted(path for path in self.corpus.rglob("*.md") if "sider" not in path.parts)


def tree(folder):
    """A digest of each file by its path, or None where there is no site."""
    folder = pathlib.Path(folder)
    if not (folder / "index.html").exists():
        return None
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*")) if path.is_file()
    }


def difference(one, other):
    """Some paths in which two trees differ."""
    paths = sorted(set(one or {}) | set(other or {}))
    return [path for path in paths if (one or {}).get(path) != (other or {}).get(path)][:8]


def edit(place, chance):
    """Makes one change that a person might make, and says which."""
    documents = place.documents()
    document = chance.choice(documents)
    text = document.read_text(encoding="utf-8")
    kind = chance.choice(["add", "change", "title", "remove", "rename", "copy", "touch", "vote", "side", "template"])
    if kind == "add":
        document.write_text(text + f"\n\nTilføyd avsnitt nummer {chance.randrange(1000)} om fiskeriforvaltning.\n")
    elif kind == "change":
        lines = text.split("\n")
        places = [n for n, line in enumerate(lines) if len(line) > 60 and not line.startswith(("#", ">", "-", "|"))]
        if places:
            lines[chance.choice(places)] += f" Endra {chance.randrange(1000)}."
        document.write_text("\n".join(lines))
    elif kind == "title":
        document.write_text(text.replace("\ntitle: ", "\ntitle: Nytt ", 1))
    elif kind == "remove" and len(documents) > 3:
        document.unlink()
    elif kind == "rename":
        document.rename(document.with_name(f"{document.stem}-{chance.randrange(1000)}.md"))
    elif kind == "copy":
        number = chance.randrange(100_000)
        copy = text.replace("\nid: ", f"\nid: kopi-{number}-", 1)
        document.with_name(f"kopi-{number}.md").write_text(copy)
    elif kind == "touch":
        os.utime(document)
    elif kind == "vote":
        votes = sorted(place.corpus.glob("voteringer/**/*.yaml"))
        if votes:
            vote = chance.choice(votes)
            vote.write_text(vote.read_text().replace("adopted: true", "adopted: false", 1))
    elif kind == "side":
        side = place.corpus / "sider" / "om.md"
        side.write_text(side.read_text() + f"\n\nEt avsnitt til, {chance.randrange(1000)}.\n")
    elif kind == "template":
        own = place.folder / "templates"
        if not own.exists():
            shutil.copytree(ROOT / "site-templates", own)
        style = own / "site.css"
        style.write_text(style.read_text() + f"\n/* {chance.randrange(1000)} */\n")
    return f"{kind} {document.name}"
