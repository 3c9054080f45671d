# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages load whole and without a word from the browser, as files and served."""
import pytest

from pages import SAMPLES, by_kind

KINDS = {
    "index", "om", "sider", "dok", "dok/index", "forslag", "forslag/index", "sak", "sak/index", "votering",
    "votering/index", "parti", "parti/index", "komite", "komite/index", "sesjon", "sesjon/index", "budsjett",
    "budsjett/index", "omtalt", "omtalt/index",
}  # fmt: skip


def complaints(tab, address):
    """What the console says, and the requests that fail or lead nowhere."""
    heard = []
    tab.on("console", lambda message: heard.append(f"{message.type}: {message.text}"))
    tab.on("pageerror", lambda error: heard.append(f"error: {error}"))
    tab.on("requestfailed", lambda request: heard.append(f"failed: {request.url} {request.failure}"))
    tab.on("response", lambda answer: answer.status >= 400 and heard.append(f"{answer.status}: {answer.url}"))
    tab.goto(address)
    return heard


@pytest.mark.demo
def test_the_samples_are_of_every_kind_of_page():
    assert KINDS - by_kind().keys() == set()
    assert {page.kind for page in SAMPLES} == by_kind().keys()


def test_a_page_opened_as_a_file_is_quiet(page, fresh_tab):
    assert complaints(fresh_tab, page.url) == []


def test_a_page_that_is_served_is_quiet_under_its_security_policy(largest, fresh_tab, served):
    policies = []
    fresh_tab.on("response", lambda answer: policies.append(answer.headers.get("content-security-policy", "")))
    assert complaints(fresh_tab, served + largest.path) == []
    assert policies and all("default-src 'none'" in policy for policy in policies)


def test_an_address_without_a_page_says_so(tab, served):
    opened = tab()
    answer = opened.goto(served + "dok/finnes-ikke.html")
    assert answer.status == 404
    assert "Fant ikke" in opened.inner_text("body")
