#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Clean builds and builds after a change over a large corpus, with ratios within the run, beside Xapian writers in C++,
# omindex, SQLite FTS5, Hugo, Pagefind and cp. Usage: rebuild.sh [DOCUMENTS], 20000 unless told otherwise, which takes
# half an hour. All is made of ../shared: of 39 documents five are recommendations and one is the minutes of a day.
# REBUILD_CORPUS names a corpus folder to use instead of making one; it is left as it was.
set -euo pipefail
cd "$(dirname "$0")/.."
documents=${1:-20000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
corpus=${REBUILD_CORPUS:-}
if [ -z "$corpus" ]; then
  samples=(../shared/samples/scale/{storting-questions,public-sector-norwegian}.jsonl.xz)
  if [ ! -f "${samples[0]}" ]; then
    echo "error: the texts that the corpus is made of are not here: ${samples[0]}" >&2
    echo "hint: put the shared samples beside the checkout, or name a corpus folder in REBUILD_CORPUS" >&2
    exit 2
  fi
  corpus=$work/corpus
  python3 Benchmarks/make-archive.py "${samples[@]}" "$corpus" "$documents" >/dev/null
fi
swift build -c release --product writing-bench >"$work/build.log" 2>&1 || {
  tail -20 "$work/build.log" >&2
  exit 2
}
peers=${XDG_CACHE_HOME:-$HOME/.cache}/saksgang/bench/bin/python
[ -x "$peers" ] && export PEERS_PYTHON=$peers
echo "commit $(git rev-parse --short HEAD), $(nproc 2>/dev/null || sysctl -n hw.ncpu) cores"
python3 Benchmarks/rebuild.py "$corpus" "$work"
