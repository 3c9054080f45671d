# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages load whole and without a word from the browser, as files and served."""
import pytest

from pages import SAMPLES, by_kind

KINDS = {
    "index", "om", "sider", "dok", "dok/index", "forslag", "forslag/index", "sak", "sak/index", "votering",
    "votering/index", "parti", "parti/index", "komite", "komite/index", "sesjon", "sesjon/index", "budsjett",
    "budsjett/index", "omtalt", "omtalt/index", "emne", "emne/index",
}  # fmt: skip


def complaints(tab, address):
    """What the console says and the requests that fail or lead nowhere, and the answer that holds the page."""
    heard, open_requests = [], set()
    ears = {
        "console": lambda message: heard.append(f"{message.type}: {message.text}"),
        "pageerror": lambda error: heard.append(f"error: {error}"),
        "request": lambda request: open_requests.add(request),
        "requestfinished": lambda request: open_requests.discard(request),
        "requestfailed": lambda request: heard.append(f"failed: {request.url} {request.failure}"),
        "response": lambda answer: answer.status >= 400 and heard.append(f"{answer.status}: {answer.url}"),
    }
    # Leaving a page breaks off what it still asks for, such as its icon; that is no complaint of the next one.
    tab.goto("about:blank")
    for event, ear in ears.items():
        tab.on(event, ear)
    answer = tab.goto(address)
    for _ in range(100):
        # What a script says late, or asks for, is heard as well.
        tab.wait_for_timeout(30)
        if not open_requests or heard:
            break
    for event, ear in ears.items():
        tab.remove_listener(event, ear)
    return heard, answer


@pytest.mark.demo
def test_the_samples_are_of_every_kind_of_page():
    assert KINDS - by_kind().keys() == set()
    assert {page.kind for page in SAMPLES} == by_kind().keys()


def test_a_page_opened_as_a_file_is_quiet(page, tab):
    assert complaints(tab(), page.url)[0] == []


def test_a_page_that_is_served_is_quiet_under_its_security_policy(largest, tab, served):
    heard, answer = complaints(tab(), served + largest.path)
    assert heard == []
    assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_an_address_without_a_page_says_so(tab, served):
    """At any depth, with its style sheet and links that lead on."""
    opened = tab()
    for path in ("finnes-ikke.html", "dok/finnes-ikke.html", "a/b/c/d.html"):
        answer = opened.goto(served + path)
        assert answer.status == 404
        assert "Fant ikke" in opened.inner_text("h1")
        assert opened.evaluate("document.styleSheets[0].cssRules.length") > 50
        opened.click("main a:text-is('Dokumenter')")
        assert opened.url == served + "dok/index.html"
