# SPDX-License-Identifier: GPL-3.0-or-later
"""A browser, the site as files and served, and what the tests want to tell at the end."""
import os
import re
import subprocess

import pytest
from playwright.sync_api import sync_playwright

from pages import IS_DEMO, LARGEST, SAMPLES, SITE

NOTES = {}


@pytest.fixture
def note(request):
    """Keeps a measure to tell at the end: what it is of, how much, and the line."""
    return lambda topic, amount, line: request.node.user_properties.append(("note", [topic, amount, line]))


def pytest_runtest_logreport(report):
    """Reports come from every process that runs tests."""
    for name, value in report.user_properties if report.when == "call" else ():
        if name == "note":
            topic, amount, line = value
            NOTES.setdefault(topic, []).append((amount, line))


def pytest_generate_tests(metafunc):
    """A test that takes `page` runs on every sample, one that takes `largest` on the largest page of each kind."""
    if "page" in metafunc.fixturenames:
        metafunc.parametrize("page", SAMPLES, ids=lambda page: page.path)
    if "largest" in metafunc.fixturenames:
        metafunc.parametrize("largest", LARGEST.values(), ids=lambda page: page.path)


def pytest_configure(config):
    config.addinivalue_line("markers", "demo: only true of the site of the project's own corpus")


def pytest_collection_modifyitems(items):
    if not IS_DEMO:
        for item in items:
            if item.get_closest_marker("demo"):
                item.add_marker(pytest.mark.skip(reason="another site than the demo"))


def pytest_terminal_summary(terminalreporter):
    for topic, measures in sorted(NOTES.items()):
        terminalreporter.section(f"the three largest {topic}")
        for _, line in sorted(measures, reverse=True)[:3]:
            terminalreporter.line(line)


@pytest.fixture(scope="session")
def browser():
    # Root has no sandbox to start Chromium in, and continuous integration often runs as root.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ["SAKSGANG_BROWSER"], args=arguments)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def tab(browser):
    """A tab as asked for: `tab(width=320, color_scheme="dark")`; the same one each time, since opening is slow."""
    tabs = {scripts: browser.new_context(java_script_enabled=scripts).new_page() for scripts in (True, False)}
    for each in tabs.values():
        each.set_default_timeout(8_000)
    usual = dict.fromkeys(("media", "color_scheme", "reduced_motion", "forced_colors"), "null")

    def set_up(width=1280, scripts=True, **media):
        tabs[scripts].set_viewport_size({"width": width, "height": 900})
        tabs[scripts].emulate_media(**usual | media)
        return tabs[scripts]

    return set_up


@pytest.fixture(scope="session")
def served():
    """The address of the site served by the program."""
    command = [os.environ["SAKSGANG"], "serve", "--output", str(SITE), "--index", os.environ["SAKSGANG_INDEX"]]
    server = subprocess.Popen(
        command + ["--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8"
    )
    try:
        lines = []
        for line in server.stdout:
            lines.append(line)
            address = re.search(r"http://[\d.]+:[1-9]\d*/", line)
            if address:
                break
        else:
            pytest.fail("the program does not serve the site: " + "".join(lines))
        yield address.group()
    finally:
        server.terminate()
        server.wait(timeout=10)
