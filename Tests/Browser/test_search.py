# SPDX-License-Identifier: GPL-3.0-or-later
"""The search of the site: the answers of the program, from plain files, by mouse and by keyboard."""
import json
import pathlib
import re
import time
import urllib.parse
import urllib.request

import pytest

from pages import SITE
from test_accessibility import AXE, EVERY_RULE, violations

PAGE = SITE / "sok.html"
QUERIES = [
    line for line in (pathlib.Path(__file__).parent / "queries.txt").read_text(encoding="utf-8").splitlines() if line
]
"""Words, misspelt words, phrases, fields, references and nonsense."""

WAYS = [
    {"grouping": "none", "sort": "relevance", "offset": 0},
    {"grouping": "document", "sort": "relevance", "offset": 0},
    {"grouping": "none", "sort": "newest", "offset": 5},
]

pytestmark = pytest.mark.skipif(not PAGE.exists(), reason="the site was built without search in the browser")


@pytest.fixture(scope="module")
def search_page(tab):
    """The search page, opened as a file."""
    opened = tab()
    opened.goto(PAGE.as_uri())
    return opened


def ask_program(served, query, way):
    parameters = {
        "q": query, "limit": 10, "offset": way["offset"], "sort": way["sort"], "group": way["grouping"], "facets": 1,
    }  # fmt: skip
    with urllib.request.urlopen(f"{served}api/search?{urllib.parse.urlencode(parameters)}") as answer:
        return json.load(answer)


@pytest.mark.demo
@pytest.mark.parametrize("way", WAYS, ids=lambda way: f"{way['grouping']} {way['sort']} {way['offset']}")
def test_the_page_answers_as_the_program_does(way, search_page, served, note):
    """Hits, order, scores, totals, counts, marked text and advice, of every query."""
    assert len(QUERIES) >= 200
    differing, slowest = [], (0, "")
    for query in QUERIES:
        start = time.monotonic()
        found = search_page.evaluate("([query, way]) => saksgang.søk(query, way)", [query, way])
        slowest = max(slowest, (time.monotonic() - start, query))
        if found != ask_program(served, query, way):
            differing.append(query)
    note("times of a search", round(slowest[0] * 1000), f"{slowest[0] * 1000:.0f} ms: {slowest[1]}")
    assert differing == []


def search(opened, words):
    opened.goto(PAGE.as_uri() + "?q=" + urllib.parse.quote(words))
    opened.wait_for_selector(".treff, #_status:text('Ingen treff')")


def test_a_compound_is_found_by_its_part_and_marked_there(tab):
    opened = tab()
    search(opened, "næring")
    assert re.search(r"\d+ passasjer? i \d+ dokument", opened.inner_text("#_status"))
    marks = {text.lower() for text in opened.locator("mark").all_inner_texts()}
    assert any("næring" in text for text in marks)


def test_a_search_by_keyboard_alone(tab):
    opened = tab()
    opened.goto(PAGE.as_uri())
    opened.locator("h1").click()
    opened.keyboard.press("/")
    opened.keyboard.type("legemidler")
    opened.keyboard.press("Enter")
    opened.wait_for_selector(".treff")
    assert opened.url.endswith("?q=legemidler")
    opened.keyboard.press("ArrowDown")
    first = opened.evaluate("document.activeElement.href")
    opened.keyboard.press("ArrowDown")
    second = opened.evaluate("document.activeElement.href")
    assert first != second and first.startswith("file:") and "#" in first
    opened.keyboard.press("ArrowUp")
    opened.keyboard.press("ArrowUp")
    assert opened.evaluate("document.activeElement.id") == "_felt"
    opened.keyboard.press("ArrowDown")
    opened.keyboard.press("Enter")
    opened.wait_for_url("**/dok/**")
    assert opened.url == first
    assert opened.locator(":target").count() == 1


def test_a_filter_narrows_counts_and_goes_back(tab):
    opened = tab()
    search(opened, "helse")
    total = int(re.search(r"\d+", opened.inner_text("#_status")).group())
    button = opened.locator("button.filter[aria-pressed=false]", has_text="SV").first
    count = int(button.locator(".antall").inner_text())
    button.click()
    opened.wait_for_function("document.querySelector('button.filter[aria-pressed=true]')")
    assert opened.input_value("#_felt") == "helse parti:SV"
    assert int(re.search(r"\d+", opened.inner_text("#_status")).group()) == count < total
    opened.locator("button.filter[aria-pressed=true]").click()
    opened.wait_for_function(f"document.getElementById('_status').textContent.startsWith('{total} ')")
    opened.go_back()
    opened.wait_for_function(f"document.getElementById('_status').textContent.startsWith('{count} ')")
    assert opened.input_value("#_felt") == "helse parti:SV"


def test_more_hits_come_behind_those_that_are_there(tab):
    opened = tab()
    opened.goto(PAGE.as_uri() + "?q=type%3Aforslag&enkeltvis=ja&sortering=newest")
    opened.wait_for_selector(".treff")
    assert opened.is_checked("#_enkeltvis") and opened.input_value("#_sortering") == "newest"
    first = opened.locator(".treff a").first.get_attribute("href")
    assert opened.locator(".treff").count() == 10
    opened.click("#_flere")
    opened.wait_for_function("document.querySelectorAll('.treff').length > 10")
    assert opened.locator(".treff a").first.get_attribute("href") == first
    links = opened.eval_on_selector_all(".treff a", "links => links.map(link => link.href)")
    assert len(set(links)) == len(links)


def test_a_misspelt_word_says_what_was_searched_for(tab):
    opened = tab()
    search(opened, "legemidelmangel")
    assert "Søkte etter legemiddelmangel" in opened.inner_text("#_hjelp")
    assert opened.locator(".treff").count() > 0


REMARKS = [
    "skatt) avgift", "(skatt", "AND skatt", "NOT", "NEAR/5 skatt", "() skatt", '"" skatt', '"skatt', "skatt NEAR/900 avgift",
    "* skatt", "parti: skatt", "partti:H skatt", "xqz*", "parti:Q skatt", "type:tull skatt", "komite:tullekomiteen skatt",
    "sesjon:1999-2005 skatt", "dato:2020-13-40 skatt", "dato:2024..2020 skatt", "kap:abc", "post:abc", "beløp:mange",
    "!!! skatt", "person:Xqzvrk",
]  # fmt: skip
"""Queries that the search has something to say about."""


@pytest.mark.demo
def test_what_the_search_says_of_a_query_is_norwegian(tab):
    opened = tab()
    opened.goto(PAGE.as_uri())
    silent = []
    for query in REMARKS:
        opened.fill("#_felt", query)
        opened.press("#_felt", "Enter")
        opened.wait_for_function("!document.querySelector('#_treff').hasAttribute('aria-busy')")
        assert opened.locator("#_hjelp [lang=en]").all_inner_texts() == [], query
        if not opened.evaluate("query => saksgang.søk(query, {}).then(found => found.notes.length > 0)", query):
            silent.append(query)
    assert len(silent) <= 4, silent


@pytest.mark.demo
def test_an_empty_answer_shows_ways_on(tab):
    opened = tab()
    search(opened, "legemidler ikkenoesomfinnes parti:KrF parti:R type:tilråding")
    assert "Ingen treff" in opened.inner_text("#_status")
    opened.locator("#_hjelp a").first.click()
    opened.wait_for_selector(".treff")


def test_markup_in_a_query_stays_text(tab):
    opened = tab()
    search(opened, "<img src=x onerror=alert(1)> helse")
    assert opened.locator("main img").count() == 0


def test_the_search_field_of_any_page_leads_to_the_answer(tab):
    for path in ("index.html", "dok/index.html"):
        opened = tab()
        opened.goto((SITE / path).as_uri())
        opened.fill("input[type=search]", "beredskap")
        opened.keyboard.press("Enter")
        opened.wait_for_selector(".treff")
        assert opened.url.endswith("sok.html?q=beredskap")


def test_a_search_that_is_served_gives_the_same_page(tab, served):
    opened = tab()
    search(opened, "helsedata")
    as_file = opened.inner_text("#_treff")
    opened.goto(served + "sok.html?q=helsedata")
    opened.wait_for_selector(".treff")
    assert opened.inner_text("#_treff") == as_file


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_hits_are_accessible_and_fit(width, scheme, tab):
    opened = tab(width=width, color_scheme=scheme)
    search(opened, "legemidler")
    opened.evaluate(AXE)
    assert violations(opened, EVERY_RULE) == []
    assert opened.evaluate("document.documentElement.scrollWidth") <= width


def test_without_scripts_the_page_says_where_to_go(tab):
    opened = tab(scripts=False)
    opened.goto(PAGE.as_uri())
    text = opened.inner_text("main")
    assert "trenger JavaScript" in text
    assert opened.locator("noscript a").count() == 2
