# SPDX-License-Identifier: GPL-3.0-or-later
"""No page breaks a rule of axe-core, narrow or wide, light or dark."""
import importlib.resources

AXE = importlib.resources.files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")

SHORTEN_LISTS = """() => {
  const seen = new Set()
  const looks = row => [row, ...row.querySelectorAll('*')].map(element => element.tagName + element.className)
  for (const list of document.querySelectorAll('tbody, ul, ol, section, .lesing, .kortrekke'))
    [...list.children].forEach((row, place) => {
      const isNew = looks(row).some(look => !seen.has(look))
      if (place < 3 || isNew) looks(row).forEach(look => seen.add(look))
      else row.remove()
    })
}"""
"""Rows of one list come from one template: the first, and those with a look of their own, stand for all."""

EVERY_RULE = {"resultTypes": ["violations"]}
COLOURS = {"resultTypes": ["violations"], "runOnly": ["color-contrast", "link-in-text-block"]}


def violations(tab, options):
    result = tab.evaluate("options => axe.run(options)", options)
    assert len(result["violations"]) + len(result["passes"]) > 0, "axe looked at nothing"
    return [(rule["id"], node["html"][:160], node["failureSummary"]) for rule in result["violations"]
            for node in rule["nodes"][:3]]  # fmt: skip


def test_a_page_breaks_no_rule(page, tab):
    opened = tab()
    opened.goto(page.url)
    opened.evaluate(SHORTEN_LISTS)
    opened.evaluate(AXE)
    found = {}
    for width in (320, 1280):
        opened.set_viewport_size({"width": width, "height": 900})
        # Only what concerns colour can differ between light and dark.
        for scheme, options in (("light", EVERY_RULE), ("dark", COLOURS)):
            opened.emulate_media(color_scheme=scheme)
            found[f"{width} {scheme}"] = violations(opened, options)
    assert {setting: broken for setting, broken in found.items() if broken} == {}
