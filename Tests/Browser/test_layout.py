# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages fit the window from a small phone to a large screen, and lose nothing in special settings."""
import pathlib

import pytest

from pages import LARGEST

GEOMETRY = (pathlib.Path(__file__).parent / "geometry.js").read_text(encoding="utf-8")


def test_nothing_is_wider_than_the_window_and_no_text_is_cut(page, tab):
    opened = tab()
    opened.goto(page.url)
    faults = {}
    for width in (320, 768, 1280, 1920):
        opened.set_viewport_size({"width": width, "height": 900})
        faults[width] = opened.evaluate(GEOMETRY)
    assert {width: found for width, found in faults.items() if found} == {}


def test_text_may_be_twice_as_large(largest, tab):
    opened = tab(width=640)
    opened.goto(largest.url)
    opened.add_style_tag(content="html { font-size: 200% }")
    assert opened.evaluate(GEOMETRY) == []


SCROLLING = """() => [...document.querySelectorAll('.rulleboks')].filter(box => box.scrollWidth > box.clientWidth + 1)
  .map(box => ({hasEdge: getComputedStyle(box).backgroundImage.includes('gradient'), reachable: box.tabIndex === 0}))"""


@pytest.mark.demo
def test_a_table_that_scrolls_sideways_shows_that_it_does(tab):
    opened = tab(width=390)
    for kind in ("budsjett", "budsjett/index"):
        opened.goto(LARGEST[kind].url)
        boxes = opened.evaluate(SCROLLING)
        assert boxes and all(box["hasEdge"] and box["reachable"] for box in boxes), kind


def test_nothing_moves_for_those_who_asked_for_less_motion(largest, tab):
    opened = tab(reduced_motion="reduce")
    opened.goto(largest.url)
    assert opened.evaluate("document.getAnimations().length") == 0
    assert opened.evaluate("""() => [...document.querySelectorAll('*')].filter(element => {
      const style = getComputedStyle(element)
      return style.scrollBehavior === 'smooth' || parseFloat(style.transitionDuration) > 0.01
    }).length""") == 0


# Forced colours paint backgrounds over; what only a background tells is lost.
COLOURED = """() => [...document.querySelectorAll('.nokkel, .stemmer rect, .soeyler rect')].map(element => {
  const style = getComputedStyle(element)
  return element.tagName === 'rect' ? style.fill : style.backgroundColor
})"""


@pytest.mark.demo
@pytest.mark.parametrize("kind", ["votering", "budsjett"])
def test_drawings_keep_their_colours_where_colours_are_forced(kind, tab):
    opened = tab(forced_colors="active")
    opened.goto(LARGEST[kind].url)
    paper = opened.evaluate("getComputedStyle(document.body).backgroundColor")
    colours = opened.evaluate(COLOURED)
    assert colours and paper not in colours
