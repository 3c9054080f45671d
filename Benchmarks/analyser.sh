#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The analyser's speed on one core, and what the parts of compounds cost an index. Usage: analyser.sh [MEGABYTES]
# [DOCUMENTS], 50 and 3000 unless told otherwise; all is made of ../shared/samples/scale.
set -euo pipefail
cd "$(dirname "$0")/.."
samples=../shared/samples/scale
if [ ! -f "$samples/public-sector-norwegian.jsonl.xz" ]; then
  echo "error: the texts to read are not here: $samples" >&2
  echo "hint: put the shared samples beside the checkout" >&2
  exit 2
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
swift build -c release --product analyser-bench >"$work/build.log" 2>&1 || {
  tail -20 "$work/build.log" >&2
  exit 2
}
xz -dc "$samples/public-sector-norwegian.jsonl.xz" | python3 -c '
import json, sys
left = float(sys.argv[1]) * 1e6
for row in sys.stdin:
    text = " ".join(json.loads(row)["text"].split())
    left -= len(text.encode())
    if left < 0:
        break
    print(text)' "${1:-50}" >"$work/texts" || true
made=$(python3 Benchmarks/make-corpus.py "$samples/storting-questions.jsonl.xz" "$work/corpus" "${2:-3000}")

echo "commit $(git rev-parse --short HEAD)"
echo
.build/release/analyser-bench text "$work/texts"
echo
echo "index of $made"
echo
.build/release/analyser-bench index "$work/corpus" "$work/index"
