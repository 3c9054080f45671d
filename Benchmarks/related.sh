#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Reading and linking of 25,000, 50,000 and 100,000 proposals: twice as many must take about twice as long.
# Usage: related.sh [PROGRAM]
set -euo pipefail
cd "$(dirname "$0")/.."
saksgang=${1:-.build/release/saksgang}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
echo "| proposals | seconds | MiB at most | proposals per second |"
echo "| --- | --- | --- | --- |"
for count in 25000 50000 100000; do
  python3 Benchmarks/make-proposals.py "$work/$count" "$count"
  command time -f '%e %M' -o "$work/time" "$saksgang" check --corpus "$work/$count" >/dev/null 2>"$work/errors"
  awk -v count="$count" '{ printf "| %d | %.1f | %d | %.0f |\n", count, $1, $2 / 1024, count / $1 }' "$work/time"
  rm -rf "${work:?}/$count"
done
