# SPDX-License-Identifier: GPL-3.0-or-later
"""Search beside other engines over the same passages, in one run: what is found, and how fast.

compare.py CORPUS SEEDS WORK [JUDGED.jsonl...]

CORPUS is a large corpus folder for the speed, SEEDS a folder of sources for the quality, WORK an empty folder.
"""
import pathlib
import sys
import time

import judged
import saksgang
from engines import peers

# Classes of queries that every engine understands: words and phrases, nothing of our own query language.
PLAIN = {
    "common word", "word", "rare word", "compound", "two words", "three words", "five words", "phrase", "misspelt",
    "nynorsk", "stop words", "question"}
ROUNDS = 3
# An engine is asked all queries at least once after the warm-up; no further round starts after so many seconds.
PATIENCE = 30
OURS = "saksgang"


class Built:
    """The peers over one list of passages, each kind of index made once."""

    def __init__(self, work, texts):
        self.engines, self.cost = [], {}
        for engine in peers():
            if engine.missing():
                print(f"left out: {engine.name}: {engine.missing()}", file=sys.stderr)
                continue
            folder = work / engine.index.replace(" ", "-").replace(",", "")
            if engine.index in self.cost:
                engine.open(folder)
            else:
                folder.mkdir(parents=True)
                start, processor = time.monotonic(), time.process_time()
                engine.build(folder, texts)
                taken = time.monotonic() - start, time.process_time() - processor
                self.cost[engine.index] = (*taken, size(folder))
            self.engines.append(engine)


def size(folder):
    return sum(file.stat().st_size for file in pathlib.Path(folder).rglob("*") if file.is_file()) / 2**20


def quality(seeds, work, files):
    """One table for each file of judged queries."""
    corpus, index = work / "seeds", work / "seeds-index"
    saksgang.run([saksgang.PROGRAM, "import", seeds, "--into", corpus])
    saksgang.run([saksgang.PROGRAM, "index", "--corpus", corpus, "--index", index])
    passages = list(saksgang.passages(corpus, work / "seeds.jsonl"))
    texts = [text for text, _ in passages]
    built = Built(work / "seeds-peers", texts)

    def searched(engine):
        # A filter is no matter of the text, so every engine gets it, after its ranking.
        def search(query, party):
            found = engine.search(query, len(texts))
            return [texts[number] for number in found if not party or party in passages[number][1]][:10]

        return search

    for file in files:
        queries, path = judged.read(file), pathlib.Path(file)
        print(f"\n{len(queries)} judged queries of {path.parent.name}/{path.name} over {len(texts)} passages\n")
        print(judged.HEAD)
        for engine in built.engines:
            print(judged.row(engine.name, queries, searched(engine)))
        print(judged.row(OURS, queries, saksgang.search(index)))


def quantiles(search, queries):
    """Half and 99 % of the times in milliseconds, on the wall and of the processor, after a round to warm up."""
    for query in queries:
        search(query, 10)
    wall, processor, start = [], [], time.monotonic()
    for place in range(ROUNDS):
        if place and time.monotonic() - start > PATIENCE:
            break
        for query in queries:
            before = time.perf_counter(), time.process_time()
            search(query, 10)
            wall.append((time.perf_counter() - before[0]) * 1000)
            processor.append((time.process_time() - before[1]) * 1000)
    return *half_and_most(wall), *half_and_most(processor)


def half_and_most(times):
    times = sorted(times)
    return times[len(times) // 2], times[min(len(times) - 1, int(len(times) * 0.99))]


def speed(corpus, work):
    """Time and size of the indexes, and of searches by plain queries, as ratios to SQLite's FTS5."""
    index, listed = work / "index", work / "queries.tsv"
    arguments = [saksgang.PROGRAM, "index", "--corpus", corpus, "--index", index]
    wall, processor, memory = saksgang.timed(arguments, work / "index.log")
    own = (wall, processor, size(index))
    listed.write_text(saksgang.run([sys.executable, "Benchmarks/make-queries.py", corpus]), encoding="utf-8")
    rows = [line.split("\t", 1) for line in listed.read_text(encoding="utf-8").splitlines()]
    plain = [(kind, query) for kind, query in rows if kind in PLAIN]
    (work / "plain.tsv").write_text("".join(f"{kind}\t{query}\n" for kind, query in plain), encoding="utf-8")
    ours = saksgang.latencies(index, work / "plain.tsv", ROUNDS)
    _, table = saksgang.latency(index, listed, ROUNDS)
    texts = [text for text, _ in saksgang.passages(corpus, work / "passages.jsonl")]
    built = Built(work / "peers", texts)
    print("\n" + ", ".join(dict.fromkeys(engine.version for engine in built.engines)))
    print(f"\n{len(plain)} plain queries over {len(texts)} passages, {sum(map(len, texts)) / 10**6:.0f} M characters\n")
    print("| search | index s | cpu s | index MiB | p50 ms | p99 ms | p50 cpu | p99 cpu | cpu s, MiB, p50 cpu, p99 cpu: times FTS5 |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    base = None
    for engine in built.engines:
        row = (*built.cost[engine.index], *quantiles(engine.search, [query for _, query in plain]))
        base = base or row
        print(line(engine.name, row, base))
    for work_name in ["snippets and facets", "snippets"]:
        if work_name in ours:
            print(line(f"{OURS}, {work_name}", (*own, *ours[work_name]), base or (*own, *ours[work_name])))
    print(f"\nsaksgang index: {memory:.0f} MiB at most; its time includes reading the documents, the others' does not.")
    print(f"saksgang search, whole process: {saksgang.cold(index, 'formuesskatt kommune'):.0f} ms (median of 15)")
    print("\nAll classes of queries, in process, milliseconds on the wall:\n\n" + table)
    processor = saksgang.latency(index, listed, ROUNDS, "--processor")[0].get("snippets and facets", (0, 0))
    print("of the processor, with snippets and facets: p50 {:.2f}, p99 {:.2f}".format(*processor))


def line(name, row, base):
    ratios = ", ".join(f"{row[place] / base[place]:.2f}" for place in [1, 2, 5, 6])
    return "| {} | {:.1f} | {:.1f} | {:.0f} | {:.2f} | {:.2f} | {:.2f} | {:.2f} | {} |".format(name, *row, ratios)


def main():
    corpus, seeds, work = (pathlib.Path(argument) for argument in sys.argv[1:4])
    work.mkdir(parents=True, exist_ok=True)
    if sys.argv[4:] and seeds.is_dir():
        quality(seeds, work, sys.argv[4:])
    else:
        print("no judged queries here: quality is left out")
    sys.stdout.flush()
    speed(corpus, work)


main()
