# SPDX-License-Identifier: GPL-3.0-or-later
"""The remarks of a document by party, without loading the page again."""
import pytest

from pages import SITE

PATH = "dok/innst-om-meld-st-18-2018-2019.html"
SHOWN = "() => [...document.querySelectorAll('.lesing .passasje')].filter(passage => passage.checkVisibility())"

pytestmark = pytest.mark.demo


def shown(opened):
    return opened.evaluate(f"({SHOWN})().length")


def test_parties_narrow_what_is_shown_and_widen_it_again(tab):
    opened = tab()
    opened.goto((SITE / PATH).as_uri())
    every = shown(opened)
    opened.click(".partivalg button[data-parti=p-sv]")
    one = shown(opened)
    assert 0 < one < every
    behind = opened.evaluate(f"({SHOWN})().every(passage => passage.querySelector('.p-sv'))")
    assert behind
    opened.click(".partivalg button[data-parti=p-a]")
    both = shown(opened)
    assert 0 < both <= one
    assert opened.inner_text(".partivalg [role=status]") == f"Viser {both} av {every} avsnitt og forslag."
    opened.click(".partivalg button[data-parti=p-sv]")
    opened.click(".partivalg button[data-parti=p-a]")
    assert shown(opened) == every
    assert opened.url == (SITE / PATH).as_uri()


def test_a_link_to_what_is_hidden_shows_it(tab):
    opened = tab()
    opened.goto((SITE / PATH).as_uri())
    opened.click(".partivalg button[data-parti=p-sv]")
    hidden = opened.evaluate("document.querySelector('.passasje[hidden][id]').id")
    opened.evaluate("id => { location.hash = id }", hidden)
    opened.wait_for_function("document.querySelectorAll('.passasje[hidden]').length === 0")
    assert opened.locator(f"[id='{hidden}']").is_visible()


def test_without_scripts_there_is_nothing_to_choose(tab):
    opened = tab(scripts=False)
    opened.goto((SITE / PATH).as_uri())
    assert not opened.locator(".partivalg").is_visible()
