# SPDX-License-Identifier: GPL-3.0-or-later
"""The texts of the samples as Markdown documents, and what writes a corpus of them."""
import json
import lzma
import re

# A text names no committee, so each minister's questions go to one of these.
COMMITTEES = [
    "arbeids- og sosialkomiteen", "energi- og miljøkomiteen", "finanskomiteen", "helse- og omsorgskomiteen",
    "justiskomiteen", "kommunal- og forvaltningskomiteen", "næringskomiteen", "transport- og kommunikasjonskomiteen",
    "utdannings- og forskningskomiteen", "utenriks- og forsvarskomiteen"]


def line(text):
    """On one line, without the control signs that YAML refuses."""
    return re.sub(r"[\s\x00-\x1f\x7f-\x9f]+", " ", text or "").strip()


def paragraph(text):
    """Text that Markdown leaves alone at the start of a line."""
    return re.sub(r"^([#>*+\-\d])", r"\\\1", line(text))


def rows_of(source):
    with lzma.open(source, "rt", encoding="utf-8") as lines:
        return [json.loads(row) for row in lines]


def front(name, kind, title, session=None, date=None, committee=None, language=None):
    head = ["---", f"id: {name}", f"kind: {kind}", f"title: {json.dumps(title, ensure_ascii=False)}"]
    for key, value, pattern in [
            ("session", session, r"\d{4}-\d{4}"), ("date", date, r"\d{4}(-\d\d-\d\d)?"),
            ("committee", committee, ".+"), ("language", language, "nn")]:
        if re.fullmatch(pattern, value or ""):
            head.append(f"{key}: {value}")
    return "\n".join(head + ["---", ""]) + "\n"


def start_of(text):
    """A title: the first words."""
    words = re.sub(r"[\\*_<>\[\]|`\x00-\x1f\x7f-\x9f]", " ", line(text))[:90].split()
    return " ".join(words[:-1] if len(words) > 3 else words) or "Uten tittel"


def blocks(text):
    """Headings and paragraphs: extraction broke some lines in the middle of a sentence, and joined others."""
    lines = [line(one) for one in text.split("\n") if one.strip()]
    held = ""
    for place, one in enumerate(lines):
        following = lines[place + 1] if place + 1 < len(lines) else ""
        if len(one) < 80 and one[0].isupper() and one[-1].isalpha() and len(following) > 150:
            yield from cut(held)
            held = ""
            yield "## " + one
        else:
            held += (" " if held else "") + one
            if len(held) > 300:
                yield from cut(held)
                held = ""
    yield from cut(held)


def cut(text):
    """Paragraphs of at most some 1,200 characters, cut after a sentence where there is one."""
    while len(text) > 1500:
        end = text.rfind(". ", 600, 1200) + 1 or text.rfind(" ", 600, 1200) + 1 or 1200
        yield paragraph(text[:end])
        text = text[end:]
    if text.strip():
        yield paragraph(text)


def write_corpus(documents, folder):
    """Writes documents, each a place and a text, as files of a folder."""
    count = size = 0
    for place, text in documents:
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        size += path.write_bytes(text.encode("utf-8"))
        count += 1
    print(f"{count} documents, {size / 1e6:.1f} MB")
