#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Index, site and check of a large corpus: time and peak memory, as ratios to SQLite's FTS5 over the same files in the
# same run; and the import of 60 MB of text. Usage: run.sh [DOCUMENTS]; all is made of ../shared/samples/scale.
set -euo pipefail
cd "$(dirname "$0")/.."
documents=${1:-3000}
questions=../shared/samples/scale/storting-questions.jsonl.xz
if [ ! -f "$questions" ]; then
  echo "error: the questions that the corpus is made of are not here: $questions" >&2
  echo "hint: put the shared samples beside the checkout" >&2
  exit 2
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
made=$(python3 Benchmarks/make-corpus.py "$questions" "$work/corpus" "$documents")
megabytes=$(printf '%s' "$made" | sed 's/.* \([0-9.]*\) MB/\1/')
saksgang=.build/release/saksgang

# Prints: wall seconds, peak MiB.
timed() {
  local name=$1
  shift
  command time -f '%e %M' -o "$work/$name.time" "$@" >"$work/$name.out" 2>"$work/$name.err" || {
    echo "error: $name failed" >&2
    tail -5 "$work/$name.err" >&2
    exit 2
  }
  awk '{ printf "%.2f %.0f\n", $1, $2 / 1024 }' "$work/$name.time"
}

# Text sources as an extraction gives them, imported whole: 60 MB unless told otherwise.
sources=../shared/samples/scale/public-sector-norwegian.jsonl.xz
extracted=$(python3 Benchmarks/make-sources.py "$sources" "$work/sources" "${IMPORT_MEGABYTES:-60}")
import=$(timed import "$saksgang" import "$work/sources" --into "$work/imported")

fts=$(timed fts5 python3 Benchmarks/fts5.py "$work/corpus" "$work/fts5.db")
check=$(timed check "$saksgang" check --corpus "$work/corpus")
index=$(timed index "$saksgang" index --corpus "$work/corpus" --index "$work/index")
site=$(timed site "$saksgang" site --corpus "$work/corpus" --output "$work/site")
query=$(timed query "$saksgang" search --index "$work/index" --format ids 'formuesskatt kommune')

echo "commit $(git rev-parse --short HEAD), $made, $(nproc 2>/dev/null || sysctl -n hw.ncpu) cores"
echo
echo "| what | seconds | s per MB | MiB at most | time against FTS5 |"
echo "| --- | --- | --- | --- | --- |"
row() {
  awk -v name="$1" -v values="$2" -v fts="${fts%% *}" -v mb="$megabytes" 'BEGIN {
    split(values, v, " ")
    printf "| %s | %.2f | %.3f | %d | %.2f |\n", name, v[1], v[1] / mb, v[2], v[1] / fts
  }'
}
row "SQLite FTS5, no stemming" "$fts"
row "saksgang check (reading alone)" "$check"
row "saksgang index" "$index"
row "saksgang site" "$site"
row "saksgang search, whole process" "$query"
echo
extractedMegabytes=$(printf '%s' "$extracted" | sed 's/.* \([0-9.]*\) MB/\1/')
awk -v values="$import" -v mb="$extractedMegabytes" -v made="$extracted" 'BEGIN {
  split(values, v, " ")
  printf "saksgang import of %s: %.1f s, %.2f MB/s, %d MiB at most\n", made, v[1], mb / v[1], v[2]
}'
echo
echo "index on disk: $(du -sm "$work/index" | cut -f1) MB; site: $(du -sm "$work/site" | cut -f1) MB"
