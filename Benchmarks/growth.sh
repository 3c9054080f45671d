#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Clean builds of corpora that grow, as a table and a chart. Usage: growth.sh [DOCUMENTS …], by default 1000 5000 20000
# 100000. All is made of ../shared. GROWTH_CHART names the SVG file to write, none unless told.
set -euo pipefail
cd "$(dirname "$0")/.."
samples=(../shared/samples/scale/{storting-questions,chamber-speeches,public-sector-norwegian}.jsonl.xz)
if [ ! -f "${samples[0]}" ]; then
  echo "error: the texts that the corpus is made of are not here: ${samples[0]}" >&2
  echo "hint: put the shared samples beside the checkout" >&2
  exit 2
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
echo "commit $(git rev-parse --short HEAD), $(nproc 2>/dev/null || sysctl -n hw.ncpu) cores"
python3 Benchmarks/growth.py "$work" "${GROWTH_CHART:-}" "$@" -- "${samples[@]}"
