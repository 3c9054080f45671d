# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of a built site that the tests open: of each kind the smallest, the largest and the odd ones."""
import os
import pathlib
import re
from dataclasses import dataclass

SITE = pathlib.Path(os.environ["SAKSGANG_SITE"]).resolve()
"""The folder of the site."""

IS_DEMO = os.environ.get("SAKSGANG_SITE_IS_DEMO") == "1"
"""Whether the site was made from the project's own corpus, whose pages are known."""


@dataclass(frozen=True)
class Page:
    """A page of the site: its path within the folder, and what kind of page it is."""

    path: str
    kind: str

    @property
    def url(self):
        return (SITE / self.path).as_uri()

    def text(self):
        return (SITE / self.path).read_text(encoding="utf-8")

    def size(self):
        return (SITE / self.path).stat().st_size


def kind(path):
    """A page at the top is a kind of its own; in folders, lists (`index`) are one kind and the others another.

    A later page of a list is of the list's kind."""
    parts = path.split("/")
    name = re.sub(r"^side_\d+$", "index", parts[-1].removesuffix(".html"))
    if len(parts) == 1:
        return name
    return f"{parts[0]}/index" if name == "index" else parts[0]


def all_pages():
    """Every page but those that only lead on to another address, and the one for unknown addresses: it is served only."""
    paths = sorted(path.relative_to(SITE).as_posix() for path in SITE.rglob("*.html"))
    pages = [Page(path, kind(path)) for path in paths]
    return [page for page in pages if page.path != "404.html" and 'http-equiv="refresh"' not in page.text()]


def by_kind():
    kinds = {}
    for page in all_pages():
        kinds.setdefault(page.kind, []).append(page)
    return kinds


def looks(page):
    """What the style sheet can tell apart on a page: the classes of its elements."""
    return {word for words in re.findall(r'\bclass="([^"]*)"', page.text()) for word in words.split()}


def samples():
    """Of each kind the smallest and the largest, and one more for each class that these do not have."""
    chosen = []
    for pages in by_kind().values():
        pages = sorted(pages, key=lambda page: (page.size(), page.path))
        picked = list(dict.fromkeys([pages[0], pages[-1]]))
        seen = set().union(*(looks(page) for page in picked))
        for page in reversed(pages):
            if not looks(page) <= seen:
                picked.append(page)
                seen |= looks(page)
        chosen += picked
    return chosen


SAMPLES = samples()
LARGEST = {kind: max(pages, key=lambda page: (page.size(), page.path)) for kind, pages in by_kind().items()}
