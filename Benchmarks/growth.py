# SPDX-License-Identifier: GPL-3.0-or-later
"""How time and memory of a clean build grow with the corpus, beside n·log n through the first point.

Usage: growth.py WORK CHART [DOCUMENTS …] -- SAMPLES …
"""
import math
import os
import pathlib
import shutil
import subprocess
import sys

import timing

work, chart = pathlib.Path(sys.argv[1]), sys.argv[2]
split = sys.argv.index("--")
sizes = [int(size) for size in sys.argv[3:split] if size] or [1_000, 5_000, 20_000, 100_000]
samples = sys.argv[split + 1:]
program = os.environ.get("SAKSGANG", ".build/release/saksgang")


def measured(size):
    corpus, index, site = work / "corpus", work / "index", work / "site"
    for folder in (corpus, index, site, work / "index.memory", work / "site.memory"):
        shutil.rmtree(folder, ignore_errors=True)
    subprocess.run(["python3", "Benchmarks/make-corpus.py", *samples, corpus, str(size)], check=True, capture_output=True)
    megabytes = sum(path.stat().st_size for path in corpus.rglob("*.md")) / 1e6
    where = ["--corpus", corpus, "--index", index]
    index_run = timing.run([program, "index", *where], work / "time")
    site_run = timing.run([program, "site", *where, "--output", site], work / "time")
    return {"documents": size, "MB": megabytes, "index": index_run["wall"], "site": site_run["wall"],
            "index peak": index_run["mib"], "site peak": site_run["mib"]}


def drawn(rows, expected):
    """Both axes by powers of ten; the line is what was measured, the dashes n·log n."""
    width, height, left, bottom = 640, 380, 64, 48
    xs = [math.log10(row["documents"]) for row in rows]
    times = [row["index"] + row["site"] for row in rows]
    low, high = math.log10(min(times + expected)) - 0.1, math.log10(max(times + expected)) + 0.1

    def place(x, y):
        across = left + (x - xs[0]) / max(xs[-1] - xs[0], 1e-9) * (width - left - 24)
        return f"{across:.1f},{height - bottom - (math.log10(y) - low) / (high - low) * (height - bottom - 24):.1f}"

    def line(values, style):
        return f'<polyline fill="none" stroke="#7a1f1a" stroke-width="2" {style} points="' + " ".join(
            place(x, y) for x, y in zip(xs, values)) + '"/>'

    marks = "".join(
        f'<circle cx="{place(x, y).split(",")[0]}" cy="{place(x, y).split(",")[1]}" r="4" fill="#7a1f1a"/>'
        f'<text x="{place(x, y).split(",")[0]}" y="{float(place(x, y).split(",")[1]) - 10:.1f}" text-anchor="middle">'
        f"{y:.0f} s</text>"
        f'<text x="{place(x, y).split(",")[0]}" y="{height - bottom + 22}" text-anchor="middle">'
        f'{row["documents"]:,}</text>'.replace(",000", " 000") for x, y, row in zip(xs, times, rows))
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" '
            f'font-size="13"><title>Time of a clean build by documents</title>'
            f'<desc>Seconds of a clean build, index and site, for corpora of growing size; dashed: n log n through the '
            f'first.</desc><rect width="{width}" height="{height}" fill="#fff"/>'
            f'<path d="M{left} 16V{height - bottom}H{width - 16}" fill="none" stroke="#555"/>'
            + line(expected, 'stroke-dasharray="5 5" opacity=".6"') + line(times, "") + marks
            + f'<text x="{width / 2}" y="{height - 6}" text-anchor="middle">documents</text></svg>\n')


rows = [measured(size) for size in sizes]
first = rows[0]
scale = (first["index"] + first["site"]) / (first["documents"] * math.log(first["documents"]))
expected = [scale * row["documents"] * math.log(row["documents"]) for row in rows]
print("| documents | MB | index s | site s | both s | against n·log n | peak MiB index · site |")
print("| --- | --- | --- | --- | --- | --- | --- |")
for row, wanted in zip(rows, expected):
    both = row["index"] + row["site"]
    print(f"| {row['documents']} | {row['MB']:.0f} | {row['index']:.1f} | {row['site']:.1f} | {both:.1f} | "
          f"{both / wanted:.2f} | {row['index peak']:.0f} · {row['site peak']:.0f} |")
if chart:
    pathlib.Path(chart).write_text(drawn(rows, expected), encoding="utf-8")
