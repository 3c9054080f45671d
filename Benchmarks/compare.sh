#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Our search beside SQLite FTS5, tantivy and stock Xapian: quality on judged queries and speed on a large corpus.
# Usage: compare.sh [DOCUMENTS], 40000 unless told otherwise. All is made of ../shared.
# JUDGED_QUERIES names further files of judged queries over the same sources, with colons between them.
# COMPARE_CORPUS names a corpus folder to use instead of making one.
set -euo pipefail
cd "$(dirname "$0")/.."
documents=${1:-40000}
shared=../shared
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

corpus=${COMPARE_CORPUS:-}
if [ -z "$corpus" ]; then
  samples=("$shared"/samples/scale/{storting-questions,chamber-speeches,public-sector-norwegian}.jsonl.xz)
  if [ ! -f "${samples[0]}" ]; then
    echo "error: the texts that the corpus is made of are not here: ${samples[0]}" >&2
    echo "hint: put the shared samples beside the checkout, or name a corpus folder in COMPARE_CORPUS" >&2
    exit 2
  fi
  corpus=$work/corpus
  made=$(python3 Benchmarks/make-corpus.py "${samples[@]}" "$corpus" "$documents")
fi

judged=()
[ -f "$shared/eval/queries.jsonl" ] && judged+=("$shared/eval/queries.jsonl")
IFS=: read -r -a further <<<"${JUDGED_QUERIES:-}"
judged+=(${further[@]+"${further[@]}"})

python=${XDG_CACHE_HOME:-$HOME/.cache}/saksgang/bench/bin/python
[ -x "$python" ] || python=python3
swift build -c release --product search-bench >"$work/build.log" 2>&1 || {
  tail -20 "$work/build.log" >&2
  exit 2
}
echo "commit $(git rev-parse --short HEAD), ${made:-corpus of its own}, $(nproc 2>/dev/null || sysctl -n hw.ncpu) cores"
"$python" Benchmarks/peers/compare.py "$corpus" "$shared/seeds" "$work/compare" ${judged[@]+"${judged[@]}"}
