#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Turn the Ministry of Finance's workbooks (Gul bok, proposed budget) into budget tables of the corpus.

    scripts/budget-from-gul-bok.py FOLDER --into corpus/budsjett [--skip YEAR …] [--department NAME]

Reads every Gul-bok-<year>.xlsx in FOLDER and writes <year>.csv with one department's expenses in whole kroner.
Sub-items (underposter) are summed to their item. Needs nothing but Python's standard library.
Same workbooks in, same bytes out.
"""
import argparse
import csv
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree
import zipfile

HEADER = ["year", "stage", "chapter", "chapter_name", "item", "item_name", "amount"]
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
# Chapters from 3000 on are revenue and mirror an expense chapter; from 5300 on all are revenue.
FIRST_REVENUE_CHAPTER = 3000
# The name of the amount's column follows the edition of the workbook.
AMOUNT_COLUMNS = ("GB", "beløp")
OPERATING_SUB_ITEMS = {"Lønn og godtgjørelser", "Varer og tjenester"}


def main():
    options = arguments()
    found = pathlib.Path(options.folder).glob("Gul-bok-[0-9][0-9][0-9][0-9].xlsx")
    books = {int(book.stem[-4:]): book for book in found}
    years = {
        year: items(rows(book), options.department, book.name)
        for year, book in sorted(books.items())
        if year not in options.skip
    }
    if not years:
        sys.exit(f"no Gul-bok-<year>.xlsx to read in {options.folder}")
    refuse_copies(years)
    into = pathlib.Path(options.into)
    into.mkdir(parents=True, exist_ok=True)
    for year, lines in years.items():
        write(into / f"{year}.csv", year, lines)
        total = sum(line["amount"] for line in lines.values())
        print(f"{year}: {len(lines)} items, {total} kroner")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", help="folder with Gul-bok-<year>.xlsx")
    parser.add_argument("--into", default="corpus/budsjett", help="folder to write to (default: %(default)s)")
    parser.add_argument("--skip", type=int, nargs="*", default=[], metavar="YEAR", help="years not to read")
    parser.add_argument("--department", default="Helse- og omsorgsdepartementet", help="default: %(default)s")
    return parser.parse_args()


def refuse_copies(years):
    """Stops where two years agree to the krone: then one workbook holds another year's figures."""
    ordered = sorted(years)
    for earlier, later in zip(ordered, ordered[1:]):
        if years[earlier] == years[later]:
            sys.exit(f"{earlier} and {later} hold the same figures: find out which is right, and --skip the other")


def items(table, department, name):
    """Expense items by (chapter, item): their names, and the sum of their sub-items."""
    header, *body = table
    amount = next((column for column in AMOUNT_COLUMNS if column in header), None)
    if amount is None:
        sys.exit(f"{name}: none of the columns {', '.join(AMOUNT_COLUMNS)}")
    found = {}
    for values in body:
        row = dict(zip(header, values))
        if one_line(row.get("fdep_navn", "")) != department or not row.get("kap_nr"):
            continue
        chapter, item = int(row["kap_nr"]), int(row["post_nr"])
        if chapter >= FIRST_REVENUE_CHAPTER:
            continue
        line = found.setdefault((chapter, item), {"chapter": one_line(row["kap_navn"]), "names": set(), "amount": 0})
        line["amount"] += kroner(row[amount])
        line["names"].add(one_line(row["post_navn"]))
    return found


def item_name(names):
    """The printed name; where only sub-items of the operating costs are printed, the name of their item."""
    if names <= OPERATING_SUB_ITEMS:
        return "Driftsutgifter"
    return " / ".join(sorted(names))


def one_line(text):
    """The workbooks begin names with a space and break some of them over lines."""
    return " ".join(text.split())


def kroner(text):
    return round(float(text)) if text else 0


def write(path, year, lines):
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(HEADER)
        for (chapter, item), line in sorted(lines.items()):
            name = item_name(line["names"])
            out.writerow([year, "forslag", chapter, line["chapter"], item, name, line["amount"]])


def rows(book):
    """The first sheet's rows as lists of texts, empty cells as ''."""
    with zipfile.ZipFile(book) as archive:
        strings = shared_strings(archive)
        sheet = ElementTree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    for row in sheet.iter(SHEET + "row"):
        values = []
        for cell in row.iter(SHEET + "c"):
            column = column_index(cell.get("r", "")) if cell.get("r") else len(values)
            values += [""] * (column - len(values)) + [cell_text(cell, strings)]
        yield values


def shared_strings(archive):
    if "xl/sharedStrings.xml" not in archive.namelist():
        return []
    root = ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))
    return ["".join(part.text or "" for part in entry.iter(SHEET + "t")) for entry in root.iter(SHEET + "si")]


def cell_text(cell, strings):
    if cell.get("t") == "inlineStr":
        return "".join(part.text or "" for part in cell.iter(SHEET + "t"))
    value = cell.find(SHEET + "v")
    if value is None or value.text is None:
        return ""
    return strings[int(value.text)] if cell.get("t") == "s" else value.text


def column_index(reference):
    """`C7` → 2."""
    index = 0
    for letter in re.match(r"[A-Z]+", reference).group(0):
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1


if __name__ == "__main__":
    main()
