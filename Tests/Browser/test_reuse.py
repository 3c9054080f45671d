# SPDX-License-Identifier: GPL-3.0-or-later
"""The CSV, JSON and Atom files beside lists come as what they are, and can be read."""
import csv
import io
import json
import posixpath
import urllib.request
import xml.etree.ElementTree
from urllib.parse import urljoin

import pytest

from pages import LARGEST

TYPES = {"csv": "text/csv", "json": "application/json", "atom": "application/atom+xml"}
LINKS = "() => [...document.querySelectorAll('a[href], link[rel=alternate]')].map(link => link.getAttribute('href'))"


@pytest.fixture
def beside(tab, served):
    """The files that a page links to for programs: ending → what came."""

    def found(page):
        opened = tab(scripts=False)
        opened.goto(served + page.path)
        links = set(opened.evaluate(LINKS))
        files = {}
        for link in sorted(links):
            ending = posixpath.splitext(link)[1].removeprefix(".")
            if ending in TYPES:
                with urllib.request.urlopen(urljoin(served + page.path, link)) as answer:
                    assert answer.headers.get_content_type() == TYPES[ending], link
                    files[ending] = answer.read().decode("utf-8-sig")
        return files

    return found


def test_lists_have_their_rows_as_data(largest, beside):
    files = beside(largest)
    assert ("csv" in files) == ("json" in files)
    if "csv" in files:
        header, *rows = list(csv.reader(io.StringIO(files["csv"])))
        assert header and all(len(row) == len(header) for row in rows)
        assert len(json_rows(files["json"])) == len(rows)
    if "atom" in files:
        feed = xml.etree.ElementTree.fromstring(files["atom"])
        name = "{http://www.w3.org/2005/Atom}"
        assert feed.tag == f"{name}feed"
        assert feed.findtext(f"{name}id") and feed.findtext(f"{name}updated")
        assert all(entry.findtext(f"{name}id") for entry in feed.iter(f"{name}entry"))


def json_rows(text):
    data = json.loads(text)
    return data if isinstance(data, list) else next(value for value in data.values() if isinstance(value, list))


@pytest.mark.demo
@pytest.mark.parametrize("kind", ["dok/index", "forslag/index", "sak/index", "parti"])
def test_the_large_lists_have_all_three(kind, beside):
    assert beside(LARGEST[kind]).keys() == TYPES.keys()
