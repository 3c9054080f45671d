# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds of a large corpus, clean and after a change, beside what else could do a part of them.

Usage: rebuild.py CORPUS WORK. Prints two tables: time on the wall, peak memory, and ratios within this run.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import time

import timing

corpus, work = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
program = os.environ.get("SAKSGANG", ".build/release/saksgang")
index, site = work / "index", work / "site"


def timed(name, *command):
    """Seconds on the wall and of the processor, and peak MiB; None where the program is not here."""
    if shutil.which(command[0]) is None:
        print(f"{name}: left out, there is no {command[0]} here", file=sys.stderr)
        return None
    try:
        return timing.run(command, work / "time")
    except subprocess.CalledProcessError as failure:
        print(f"{name}: left out, it failed: {failure.stderr.decode()[-300:]}", file=sys.stderr)
        return None


def build(command="build", *options):
    where = ["--corpus", corpus, "--index", index]
    return [program, command, *where, *([] if command == "index" else ["--output", site]), *options]


def clear(*folders):
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


def size(folder):
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def hugo_site():
    """The documents' pages as Hugo's content, whole, so that it only has to put them in their places."""
    folder = work / "hugo"
    clear(folder)
    (folder / "content/dok").mkdir(parents=True)
    (folder / "layouts/_default").mkdir(parents=True)
    (folder / "hugo.toml").write_text('baseURL = "/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n')
    (folder / "config.toml").write_text('baseURL = "/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n')
    (folder / "layouts/_default/single.html").write_text("{{ .Content }}")
    (folder / "layouts/_default/list.html").write_text("{{ range .Pages }}<a href=\"{{ .RelPermalink }}\">{{ .Title }}</a>{{ end }}")
    (folder / "layouts/index.html").write_text("")
    pages = sorted((site / "dok").glob("*.html"))
    for page in pages:
        (folder / "content/dok" / page.name).write_text(f'---\ntitle: "{page.stem}"\n---\n{page.read_text()}')
    return folder, len(pages)


documents = sorted(corpus.rglob("*.md"))
megabytes = sum(path.stat().st_size for path in documents) / 1e6
rows = []


def add(name, result, to=None, note=""):
    if result is None:
        return
    ratio = "" if to is None else f"{result['wall'] / to['wall']:.3f}"
    rows.append((name, f"{result['wall']:.2f}", f"{result['cpu']:.2f}", f"{result['mib']:.0f}", ratio, note))


clear(index, site, pathlib.Path(f"{index}.memory"), pathlib.Path(f"{site}.memory"))
clean_index = timed("clean index", *build("index"))
clean_site = timed("clean site", *build("site"))
clean = {key: clean_index[key] + clean_site[key] if key != "mib" else max(clean_index[key], clean_site[key])
         for key in clean_index}
add("clean build", clean, note="the sum of the two below")
add("clean index", clean_index, clean)
add("clean site, with the browser's index", clean_site, clean)
time.sleep(0.5)
unchanged = timed("nothing changed", *build())
add("nothing changed", unchanged, clean)
middle = documents[len(documents) // 2]
text = middle.read_text()
middle.write_text(text + "\n\nEt avsnitt til om havbruksnæringa.\n")
add("one document changed", timed("one changed", *build()), clean)
middle.write_text(text)
add("and changed back", timed("changed back", *build()), clean)
middle.write_text(text)
time.sleep(0.5)
add("one document touched, its content the same", timed("touched", *build()), clean)
copy = middle.with_name("helt-nytt-dokument.md")
copy.write_text("\n".join(line for line in text.split("\n") if not line.startswith("id:")))
add("one document added", timed("one added", *build()), clean)
copy.unlink()
time.sleep(0.5)
add("one document removed", timed("one removed", *build()), clean)

clear(work / "copied")
add("cp -r of the site", timed("cp -r", "cp", "-r", site, work / "copied"), clean_site, "ratio to the clean site")
twin = work / "twin"
subprocess.run([os.environ.get("CXX", "c++"), "-O2", "-std=c++17", "-o", twin, "Benchmarks/Writing/twin.cpp", "-lxapian"])
dumped = work / "dumped"
timed("dump", twin, "dump", index, dumped)
for folder in ("plain", "runs", "swift"):
    clear(work / folder)
plain = timed("one default C++ writer", twin, "plain", dumped, work / "plain")
runs = timed("runs in C++", twin, "runs", dumped, work / "runs")
swift = timed("runs in Swift", str(pathlib.Path(program).with_name("writing-bench")), dumped, work / "swift")
add("the same terms, analysed already: one default C++ writer", plain, clean_index,
    f"ratio to the clean index; {size(work / 'plain') / 1e6:.0f} MB, ours {size(index) / 1e6:.0f} MB")
add("the same terms: runs and merges in C++, one core", runs, plain, "ratio to the default writer")
add("the same terms: runs and merges in Swift, one core", swift, runs,
    "ratio to C++; the file of terms counts as memory here")
dumped.unlink(missing_ok=True)
clear(work / "plain", work / "runs", work / "swift")
add("SQLite FTS5 of the same paragraphs", timed("FTS5", sys.executable, "Benchmarks/fts5.py", corpus, work / "fts5.db"),
    clean_index, "ratio to the clean index")
peers = os.environ.get("PEERS_PYTHON", sys.executable)
clear(work / "tantivy")
add("tantivy of the same paragraphs, stems of Norwegian, one thread",
    timed("tantivy", peers, "Benchmarks/peers/tantivy-index.py", corpus, work / "tantivy"), clean_index,
    "ratio to the clean index")
clear(work / "omega", work / "tantivy")
add("omindex of the same files, stems of Norwegian",
    timed("omindex", "omindex", "--db", work / "omega", "--url", "/", "--stemmer", "norwegian",
          "--mime-type", "md:text/plain", corpus), clean_index, "ratio to the clean index")
hugo, pages = hugo_site()
result = timed("Hugo", "hugo", "--quiet", "--source", hugo, "--destination", work / "hugo-out")
add(f"Hugo, the {pages} documents' pages as they are", result, clean_site, "ratio to the clean site, which makes all")
clear(work / "pagefind")
add("Pagefind of the same pages, lists and all",
    timed("Pagefind", peers, "-m", "pagefind", "--silent", "--site", site, "--output-path", work / "pagefind"),
    clean_site, f"ratio to the clean site; {size(work / 'pagefind') / 1e6:.0f} MB")

print(f"{len(documents)} documents, {megabytes:.0f} MB; site {size(site) / 1e6:.0f} MB in "
      f"{sum(1 for path in site.rglob('*') if path.is_file())} files, of which the browser's index "
      f"{size(site / 'sok') / 1e6:.0f} MB in {len(list((site / 'sok').iterdir()))} files")
print()
print("| what | wall s | processor s | peak MiB | ratio to the clean build | |")
print("| --- | --- | --- | --- | --- | --- |")
for row in rows:
    print("| " + " | ".join(row) + " |")
