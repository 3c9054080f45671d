# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page is whole without a script; search in the browser, which needs one, gets tests of its own beside these."""

from pages import LARGEST


def test_a_page_has_its_text_and_links_without_scripts(page, tab):
    opened = tab(scripts=False)
    opened.goto(page.url)
    assert opened.locator("h1:visible").count() == 1
    assert len(opened.inner_text("main")) > 60
    for place in ("header nav a:visible", "main a:visible", "footer a:visible"):
        assert opened.locator(place).count() > 0, place


def test_what_is_folded_opens_without_scripts(tab):
    opened = tab(scripts=False)
    opened.goto(LARGEST["parti"].url)
    folded = opened.locator("details").first
    assert not folded.locator("li").first.is_visible()
    folded.locator("summary").click()
    assert folded.locator("li").first.is_visible()
