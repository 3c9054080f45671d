# SPDX-License-Identifier: GPL-3.0-or-later
"""On paper: the text without what only a screen can use, and where links lead."""
import pathlib
import re
import subprocess

import pytest

from pages import IS_DEMO, LARGEST

GEOMETRY = (pathlib.Path(__file__).parent / "geometry.js").read_text(encoding="utf-8")

PAPER = round((210 - 2 * 15) / 25.4 * 96)
"""An A4 sheet less margins of 15 mm, in the pixels of CSS."""

FOR_SCREENS = """() => [...document.querySelectorAll('.hopp, .topp nav, .sti, .innhold, .blaing, .bunn ul, a.lenke')]
  .filter(element => element.checkVisibility()).map(element => element.outerHTML.slice(0, 90))"""

PATHS_ON_PAPER = """() => [...document.querySelectorAll('main a:not([href*="//"])')]
  .map(link => getComputedStyle(link, '::after').content).filter(after => after.includes('.html'))"""

NOT_CUT_BY_A_BOX = """() => [...document.querySelectorAll('main *')].filter(element =>
  element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1
  && !['visible'].includes(getComputedStyle(element).overflowX)).map(element => element.outerHTML.slice(0, 90))"""


@pytest.fixture
def paper(tab):
    """Opens a page as it is on paper."""

    def printed(page):
        opened = tab(width=PAPER, media="print")
        opened.goto(page.url)
        return opened

    return printed


def test_paper_has_the_text_and_not_the_navigation(page, paper):
    opened = paper(page)
    assert opened.locator("h1:visible").count() == 1
    assert opened.evaluate(FOR_SCREENS) == []
    assert opened.evaluate(GEOMETRY) == []
    assert opened.evaluate(NOT_CUT_BY_A_BOX) == []
    # A path within the site says nothing on paper.
    assert opened.evaluate(PATHS_ON_PAPER) == []


ADDRESSES = """() => [...document.querySelectorAll('main a[href^="http"]')].map(link =>
  [link.getAttribute('href'), getComputedStyle(link, '::after').content])"""

LINK_OUT = """() => document.querySelector('main').insertAdjacentHTML(
  'beforeend', '<p><a href="https://www.stortinget.no/en/lang/sti">original</a></p>')"""
"""Digests have no source on the web, so the demo lacks what imported documents have."""


def test_links_that_lead_out_have_their_address_after_them(largest, paper):
    opened = paper(largest)
    opened.evaluate(LINK_OUT)
    found = opened.evaluate(ADDRESSES)
    assert found
    assert [(address, after) for address, after in found if address not in after] == []
    assert opened.evaluate(GEOMETRY) == []


def squeezed(text):
    """Letters and digits alone, since lines of a sheet break and hyphenate anywhere."""
    return re.sub(r"[\W_]", "", text)


@pytest.mark.parametrize("kind", ["dok", "forslag", "budsjett", "votering", "parti", "sak"])
def test_nothing_of_the_text_is_lost_in_a_pdf(kind, paper, tmp_path):
    if kind not in LARGEST and not IS_DEMO:
        pytest.skip("the site has no page of this kind")
    opened = paper(LARGEST[kind])
    opened.evaluate("() => document.querySelectorAll('.skjult').forEach(element => element.remove())")
    millimetres = dict.fromkeys(("top", "bottom", "left", "right"), "15mm")
    (tmp_path / "page.pdf").write_bytes(opened.pdf(format="A4", margin=millimetres))
    command = ["pdftotext", "-raw", "-enc", "UTF-8", "page.pdf", "-"]
    text = subprocess.run(command, cwd=tmp_path, capture_output=True, check=True).stdout.decode("utf-8")
    found = squeezed(text)
    words = {squeezed(word) for word in opened.inner_text("main").split()}
    assert len(words) > 50
    assert {word for word in words if word not in found} == set()
