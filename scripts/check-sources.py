#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks what the formatter does not: identifiers in ASCII, house sizes.

House sizes: a file over 400 lines or a function over 35 needs a reason, written as
`// size: REASON` in the file's first ten lines or on the line before the function.
Generated files ("Made by scripts/" in the first lines) are left out.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
FILE_LINES, FUNCTION_LINES = 400, 35
problems = []


def tell(path, line, text):
    problems.append(f"{path.relative_to(ROOT)}:{line}: {text}")


def blank_literals(source):
    """The source with comments and string literals emptied, lines kept."""
    def empty(match):
        return re.sub(r"[^\n]", " ", match.group())
    pattern = r'/\*.*?\*/|//[^\n]*|#"""(?:.|\n)*?"""#|"""(?:.|\n)*?"""|#"[^\n]*?"#|"(?:\\.|[^"\\\n])*"|`[^`\n]*`|#?/(?! )(?:\\.|[^/\\\n])+/#?'
    return re.sub(pattern, empty, source, flags=re.S)


def has_body(lines, start, indent):
    """Whether a declaration has a body, and is no requirement of a protocol."""
    for number in range(start, len(lines)):
        if "{" in lines[number]:
            return True
        if number > start and re.match(rf"\s{{0,{len(indent)}}}\S", lines[number]) and not lines[number].strip().startswith(")"):
            return False
    return False


def check_swift(path):
    source = path.read_text(encoding="utf-8")
    lines = source.split("\n")
    if re.search("(Generated|Made) by scripts/", "\n".join(lines[:5])):
        return
    if len(lines) > FILE_LINES and not any("size:" in line for line in lines[:10]):
        tell(path, 1, f"{len(lines)} lines; look again past {FILE_LINES}, or give the reason as // size: …")
    bare = blank_literals(source).split("\n")
    for number, line in enumerate(bare, 1):
        if not line.isascii():
            tell(path, number, "an identifier is not ASCII")
    for number, line in enumerate(bare):
        match = re.match(r"(\s*)(?:[@\w()]+ )*(?:func|init)\b", line)
        if not match:
            continue
        if not has_body(bare, number, match.group(1)):
            continue
        end = next((i for i in range(number, len(bare)) if re.match(match.group(1) + r"\}", bare[i])), number)
        if "{" in line and line.rstrip().endswith("}"):
            end = number
        if end - number + 1 > FUNCTION_LINES and "size:" not in lines[number - 1]:
            tell(path, number + 1, f"a function of {end - number + 1} lines; look again past {FUNCTION_LINES}")


for folder in ("Sources", "Tests", "Fuzzing"):
    for path in sorted((ROOT / folder).rglob("*.swift")):
        check_swift(path)
for path in sorted(ROOT.rglob("*")):
    relative = path.relative_to(ROOT).as_posix()
    if relative.startswith((".build", ".git/", "_site", "_index", "_export")):
        continue
    if not relative.isascii():
        tell(path, 1, "the file's name is not ASCII")

if problems:
    print("\n".join(problems))
sys.exit(1 if problems else 0)
