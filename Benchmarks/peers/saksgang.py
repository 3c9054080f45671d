# SPDX-License-Identifier: GPL-3.0-or-later
"""Our own program as the comparison uses it: run, timed, and asked for the passages that the others search too."""
import json
import os
import re
import subprocess
import sys
import time

PROGRAM = ".build/release/saksgang"
BENCH = ".build/release/search-bench"


def run(arguments, check=True):
    """What a command prints; its complaints are shown and the comparison ends where it fails."""
    done = subprocess.run(arguments, capture_output=True, text=True)
    if check and done.returncode != 0:
        sys.exit(f"error: {' '.join(map(str, arguments))} failed\n{done.stderr[-2000:]}")
    return done.stdout


def timed(arguments, complaints):
    """Seconds on the clock, seconds of processor time and MiB at most of a command."""
    start = time.monotonic()
    with open(complaints, "w") as sink:
        child = subprocess.Popen(arguments, stdout=sink, stderr=sink)
        _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        with open(complaints) as text:
            sys.exit(f"error: {' '.join(map(str, arguments))} failed\n{text.read()[-2000:]}")
    unit = 1 if sys.platform == "darwin" else 1024
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit / 2**20


def passages(corpus, exported):
    """Text and parties of each passage, as the export gives them."""
    run([PROGRAM, "export", "--corpus", corpus, "--output", exported])
    with open(exported, encoding="utf-8") as lines:
        for line in lines:
            for passage in json.loads(line)["passages"]:
                yield passage["text"], passage.get("parties") or []


def search(index):
    """Searches as one does at the terminal, for the texts of the ten best passages."""

    def texts(query, party):
        query += f" parti:{party}" if party else ""
        out = run([PROGRAM, "search", "--index", index, "--format", "json", "--limit", "10", "--", query], check=False)
        return [hit["text"] for hit in json.loads(out or "{}").get("hits", [])]

    return texts


def latency(index, queries, rounds, *options):
    """Half and 99 % of the times in milliseconds by the name of the work, and the whole table, in process."""
    table = run([BENCH, index, queries, str(rounds), *options])
    rows = re.findall(r"^\| all \d+, ([^|]+?) \| ([\d.]+) \| [\d.]+ \| ([\d.]+) \|", table, re.M)
    return {name: (float(half), float(most)) for name, half, most in rows}, table


def latencies(index, queries, rounds):
    """The same on the wall and then of the processor."""
    wall, _ = latency(index, queries, rounds)
    processor, _ = latency(index, queries, rounds, "--processor")
    return {name: (*wall[name], *processor[name]) for name in wall}


def cold(index, query, times=15):
    """The median of milliseconds from the start of the program to its end."""
    taken = sorted(
        timed([PROGRAM, "search", "--index", index, "--format", "ids", "--", query], os.devnull)[0] * 1000
        for _ in range(times))
    return taken[len(taken) // 2]
