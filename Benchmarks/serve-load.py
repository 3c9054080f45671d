#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks a served site for pages and searches at a steady rate, and says how many were answered and how fast.

The clock of a request starts when it was due, not when it was sent, so a server that stands still is seen to.
Usage: serve-load.py ADDRESS [--rate N] [--seconds N] [--connections N] [--slow N] [--swap FRESH AT] ...
  --slow N         keeps N more connections open that send one byte a second
  --swap FRESH AT  changes two folders about while it runs, by renames as a build does; may be given again
  --swaps N        how many times (10)
  --pages FILE     the paths to ask for, one a line; else the front page alone
  --queries FILE   the queries to ask for, one a line
"""
import argparse
import asyncio
import itertools
import multiprocessing
import os
import random
import time
import urllib.parse


async def ask(reader, writer, path):
    """Sends one request and reads the whole answer; returns its status and whether the connection goes on."""
    writer.write(f"GET {path} HTTP/1.1\r\nHost: load\r\n\r\n".encode())
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:])}
    await reader.readexactly(int(headers.get("content-length", 0)))
    return int(head[0].split()[1]), headers.get("connection", "").lower() != "close"


async def client(options, due, tally):
    """One connection that takes what is due next; a failed request is counted, not asked again."""
    stream = None
    for when, path in due:
        await asyncio.sleep(max(0, when - time.perf_counter()))
        status, goes_on = 0, False
        try:
            stream = stream or await asyncio.open_connection(options.host, options.port)
            status, goes_on = await asyncio.wait_for(ask(*stream, path), 30)
        except (OSError, asyncio.IncompleteReadError, asyncio.TimeoutError) as error:
            tally["errors"].append(f"{path}: {type(error).__name__}")
        tally["times"].append(time.perf_counter() - when)
        tally["statuses"][status] = tally["statuses"].get(status, 0) + 1
        if not goes_on and stream:
            stream[1].close()
            stream = None
    if stream:
        stream[1].close()


async def slow_client(options):
    """Sends a request one byte a second, and another connection once that one is closed."""
    while True:
        try:
            _, writer = await asyncio.open_connection(options.host, options.port)
            for byte in itertools.chain(b"GET / HTTP/1.1\r\nX: ", itertools.repeat(97)):
                writer.write(bytes([byte]))
                await writer.drain()
                await asyncio.sleep(1)
        except OSError:
            await asyncio.sleep(0.2)


def slow_clients(options):
    """All of them in a process of its own, so that they cost the server time and not the measurement."""

    async def all_of_them():
        await asyncio.gather(*(slow_client(options) for _ in range(options.slow)))

    asyncio.run(all_of_them())


def swap(fresh, at):
    """Puts one folder in the place of another as a build does, and returns where the old one now is."""
    away = fresh + ".away"
    os.rename(at, away)
    os.rename(fresh, at)
    os.rename(away, fresh)


async def swapping(options):
    for _ in range(options.swaps):
        await asyncio.sleep(options.seconds / (options.swaps + 1))
        for fresh, at in options.swap:
            swap(fresh, at)


def requests(options):
    """What is asked for when: half pages, half searches, in an order that a seed gives."""
    choose = random.Random(1)
    pages = options.pages or ["/"]
    start = time.perf_counter() + 0.2
    for number in range(int(options.rate * options.seconds)):
        page = choose.choice(pages)
        if options.queries and number % 2:
            page = "/api/search?facets=1&q=" + urllib.parse.quote(choose.choice(options.queries))
        yield start + number / options.rate, page


async def run(options):
    tally = {"times": [], "statuses": {}, "errors": []}
    slow = multiprocessing.Process(target=slow_clients, args=(options,), daemon=True)
    if options.slow:
        slow.start()
        await asyncio.sleep(3)
    due = requests(options)
    work = [client(options, due, tally) for _ in range(options.connections)]
    await asyncio.gather(*work, *([swapping(options)] if options.swap else []))
    if options.slow:
        slow.terminate()
    report(options, tally)


def report(options, tally):
    times = sorted(tally["times"])
    answered = sum(count for status, count in tally["statuses"].items() if 200 <= status < 400)
    at = lambda part: 1000 * times[min(len(times) - 1, int(len(times) * part))]
    print(f"{options.name:34} {len(times):7} asked  {100 * answered / len(times):7.3f} % answered  "
          f"p50 {at(0.5):7.2f} ms  p99 {at(0.99):7.2f} ms  most {at(1):8.2f} ms  {tally['statuses']}", flush=True)
    for error in tally["errors"][:3]:
        print("    " + error)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("address")
    parser.add_argument("--name", default="load")
    parser.add_argument("--rate", type=float, default=200)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--connections", type=int, default=64)
    parser.add_argument("--slow", type=int, default=0)
    parser.add_argument("--swap", nargs=2, action="append", metavar=("FRESH", "AT"), default=[])
    parser.add_argument("--swaps", type=int, default=10)
    parser.add_argument("--pages", type=lambda path: open(path, encoding="utf-8").read().split("\n")[:-1])
    parser.add_argument("--queries", type=lambda path: open(path, encoding="utf-8").read().split("\n")[:-1])
    options = parser.parse_args()
    address = urllib.parse.urlsplit(options.address)
    options.host, options.port = address.hostname, address.port
    asyncio.run(run(options))


main()
