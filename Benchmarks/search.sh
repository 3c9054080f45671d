#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Searches over a corpus of questions, speeches and public documents: in process, and as whole processes from a cold
# start. Usage: search.sh [DOCUMENTS [INDEX]]; all is made of ../shared/samples/scale, and an INDEX that is there is used.
set -euo pipefail
cd "$(dirname "$0")/.."
documents=${1:-40000}
samples=../shared/samples/scale
if [ ! -f "$samples/storting-questions.jsonl.xz" ]; then
  echo "error: the texts that the corpus is made of are not here: $samples" >&2
  echo "hint: put the shared samples beside the checkout" >&2
  exit 2
fi
swift build -c release --product saksgang >&2
swift build -c release --product search-bench >&2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
made=$(python3 Benchmarks/make-corpus.py "$samples"/{storting-questions,chamber-speeches,public-sector-norwegian}.jsonl.xz \
  "$work/corpus" "$documents")
python3 Benchmarks/make-queries.py "$work/corpus" >"$work/queries.tsv"
saksgang=.build/release/saksgang
index=${2:-$work/index}
[ -f "$index/iamglass" ] || "$saksgang" index --corpus "$work/corpus" --index "$index" >&2

echo "commit $(git rev-parse --short HEAD), $made, $(nproc 2>/dev/null || sysctl -n hw.ncpu) cores, load $(uptime | sed 's/.*average[s]*: *//')"
echo
echo "Milliseconds on the wall, in process, warm:"
.build/release/search-bench "$index" "$work/queries.tsv" 5
echo
echo "Milliseconds of the processor:"
.build/release/search-bench "$index" "$work/queries.tsv" 5 --processor
echo
# Median of so many whole processes, in milliseconds.
cold() {
  for _ in $(seq 30); do
    python3 -c '
import subprocess, sys, time
start = time.monotonic()
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
print(round((time.monotonic() - start) * 1000, 1))' "$@"
  done | sort -n | sed -n 15p
}
echo "Whole processes, median of 30, warm disk: search skatt $(cold "$saksgang" search --index "$index" skatt) ms," \
  "with facets $(cold "$saksgang" search --facets --index "$index" skatt) ms," \
  "five words $(cold "$saksgang" search --index "$index" 'tilskudd til samiske barn i barnehage') ms"
