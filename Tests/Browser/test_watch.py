# SPDX-License-Identifier: GPL-3.0-or-later
"""`saksgang watch`: pages follow the files, and an error stands over the page that was."""
import os
import pathlib
import re
import shutil
import subprocess

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.demo

CASE = "2024-2025/brev/brev-om-dok8-153-s-2024-2025.md"
"""Copied with what it needs to be a corpus of its own."""


@pytest.fixture
def watched(tmp_path):
    """The address of a watched site, and the file of one of its documents."""
    root = pathlib.Path(__file__).parents[2]
    corpus = tmp_path / "corpus"
    file = corpus / CASE
    file.parent.mkdir(parents=True)
    shutil.copy(root / "corpus" / CASE, file)
    shutil.copytree(root / "corpus/sider", corpus / "sider")
    shutil.copytree(root / "site-templates", tmp_path / "templates")
    command = [os.environ["SAKSGANG"], "watch", "--port", "0", "--corpus", str(corpus)]
    command += ["--templates", str(tmp_path / "templates")]
    command += ["--index", str(tmp_path / "index"), "--output", str(tmp_path / "site")]
    program = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, encoding="utf-8")
    lines = []
    try:
        for line in program.stderr:
            lines.append(line)
            address = re.search(r"http://[\d.]+:[1-9]\d*/", line)
            if address:
                break
        else:
            pytest.fail("nothing is watched: " + "".join(lines))
        yield address.group(), file
    finally:
        program.terminate()
        assert program.wait(timeout=15) == 0
        program.stderr.close()


def test_a_page_follows_its_file(watched, tab):
    address, file = watched
    opened = tab()
    messages = []
    opened.on("console", lambda message: messages.append(message))
    opened.goto(address + "dok/" + file.stem + ".html")
    before = file.read_text(encoding="utf-8")
    opened.wait_for_load_state()

    # The page shows what is written, without anybody loading it again.
    title = re.search(r"^title: (.*)$", before, re.M).group(1)
    file.write_text(before.replace(title, "Et nytt navn på brevet"), encoding="utf-8")
    expect(opened.locator("h1")).to_contain_text("Et nytt navn", timeout=30_000)
    found = opened.request.get(address + "api/search?q=nytt+navn+brevet").json()
    assert found["total"] > 0

    # An error stands over the page that was, with its file and line, also for whoever comes later.
    broken = before.replace("title:", "tittel: [", 1)
    beside = file.with_suffix(".ny")
    beside.write_text(broken, encoding="utf-8")
    beside.rename(file)
    opened.wait_for_selector("#saksgang-feil", timeout=30_000)
    assert re.search(re.escape(file.name) + r":\d+: error: ", opened.inner_text("#saksgang-feil pre"))
    assert "Et nytt navn" in opened.inner_text("h1")
    opened.goto(address + "dok/" + file.stem + ".html")
    opened.wait_for_selector("#saksgang-feil")
    assert "Et nytt navn" in opened.inner_text("h1")

    # It is gone with the error.
    file.write_text(before, encoding="utf-8")
    expect(opened.locator("#saksgang-feil")).to_have_count(0, timeout=30_000)
    expect(opened.locator("h1")).to_contain_text(title, timeout=30_000)
    assert [message.text for message in messages if message.type in ("error", "warning")] == []


def test_files_and_folders_that_come_and_go_are_followed(watched, tab):
    address, file = watched
    opened = tab()
    opened.goto(address + "dok/index.html")
    folder = file.parents[1] / "artikkel"
    folder.mkdir()
    other = folder / "en-ny-artikkel.md"
    text = "---\nid: en-ny-artikkel\nkind: artikkel\ntitle: En ny artikkel\ndate: 2025-01-02\n---\n\nEn tekst om skatt.\n"
    other.write_text(text, encoding="utf-8")
    opened.wait_for_selector("main >> text=En ny artikkel", timeout=30_000)
    shutil.rmtree(folder)
    expect(opened.locator("main")).not_to_contain_text("En ny artikkel", timeout=30_000)


def test_a_template_that_cannot_be_read_stops_nothing_but_the_build(watched, tab):
    address, file = watched
    opened = tab()
    opened.goto(address)
    template = file.parents[3] / "templates/forside.mustache"
    whole = template.read_text(encoding="utf-8")
    template.write_text(whole + "{{#finnesIkke}}", encoding="utf-8")
    opened.wait_for_selector("#saksgang-feil", timeout=30_000)
    assert "forside.mustache" in opened.inner_text("#saksgang-feil pre")
    template.write_text(whole, encoding="utf-8")
    expect(opened.locator("#saksgang-feil")).to_have_count(0, timeout=30_000)
