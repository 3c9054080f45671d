# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that can be used can be reached with the Tab key, and shows where one is."""
import pytest

from pages import LARGEST

FOLLOW = """() => {
  window.visited = []
  const stops = () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
    .filter(element => element.tabIndex >= 0 && !element.disabled && element.checkVisibility())
  window.stops = stops()
  document.addEventListener('focusin', event => {
    const element = event.target
    const style = getComputedStyle(element)
    const box = element.getBoundingClientRect()
    const isMarked = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
    const isInSight = box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight
    window.visited.push({place: window.stops.indexOf(element), isSeen: isMarked && isInSight,
                         html: element.outerHTML.slice(0, 120)})
  })
  return window.stops.length
}"""

LONGEST_WALK = 80


def walk(opened, presses):
    for _ in range(presses):
        opened.keyboard.press("Tab")
    visited = opened.evaluate("window.visited")
    opened.evaluate("window.visited = []")
    return visited


def test_tab_reaches_everything_in_order_and_shows_where(page, tab):
    opened = tab()
    opened.goto(page.url)
    number = opened.evaluate(FOLLOW)
    first = min(number, LONGEST_WALK)
    visited = walk(opened, first)
    assert [stop["place"] for stop in visited] == list(range(first))
    assert [stop["html"] for stop in visited if not stop["isSeen"]] == []
    if number > first:
        # The end of a long page, where a trap would show as well as in the middle.
        opened.evaluate("place => window.stops[place].focus()", number - 12)
        assert [stop["place"] for stop in walk(opened, 11)][-11:] == list(range(number - 11, number))


def test_the_first_stop_leads_past_the_menu(largest, tab):
    opened = tab()
    opened.goto(largest.url)
    opened.keyboard.press("Tab")
    link = opened.locator(":focus")
    assert link.inner_text() == "Hopp til innholdet"
    assert link.bounding_box()["x"] >= 0
    opened.keyboard.press("Enter")
    opened.keyboard.press("Tab")
    assert opened.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_mark_of_focus_stands_out_from_the_page(scheme, tab):
    opened = tab(color_scheme=scheme)
    opened.goto(LARGEST["index"].url)
    for _ in range(3):
        opened.keyboard.press("Tab")
    colours = opened.evaluate("""() => [getComputedStyle(document.activeElement).outlineColor,
      getComputedStyle(document.body).backgroundColor].map(colour => colour.match(/[\\d.]+/g).map(Number))""")
    assert contrast(*colours) >= 3


def contrast(one, other):
    """As WCAG measures it: 1 for the same colour, 21 for black on white."""

    def luminance(colour):
        parts = [part / 255 for part in colour[:3]]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear))

    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
