#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Serves a site and its index, and asks for half pages and half searches at a steady rate: as it is, while site and index
# are changed about ten times, while both are built anew, and with slow connections held open.
# Usage: serve.sh [CORPUS [SECONDS [RATE]]]; RATE is requests a second.
set -euo pipefail
cd "$(dirname "$0")/.."
corpus=${1:-corpus} seconds=${2:-20} rate=${3:-200}
swift build -c release --product saksgang >&2
saksgang=$PWD/.build/release/saksgang
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$work"' EXIT

"$saksgang" build --corpus "$corpus" --output "$work/site" --index "$work/index" >&2
cp -R "$work/site" "$work/site.next"
cp -R "$work/index" "$work/index.next"
python3 - "$work/site" >"$work/pages" <<'PYTHON'
import pathlib, sys, urllib.parse
site = pathlib.Path(sys.argv[1])
for page in sorted(site.rglob("*.html")):
    print("/" + urllib.parse.quote(str(page.relative_to(site))))
PYTHON
cut -d '#' -f 1 Tests/Browser/queries.txt | sed 's/[[:space:]]*$//' | grep . >"$work/queries"

"$saksgang" serve --output "$work/site" --index "$work/index" --port 0 2>"$work/log" &
server=$!
for _ in $(seq 50); do
  address=$(grep -o 'http://[0-9.:]*[0-9]' "$work/log" || true)
  [ -z "$address" ] || break
  sleep 0.1
done
ask() {
  python3 Benchmarks/serve-load.py "$address" --pages "$work/pages" --queries "$work/queries" \
    --seconds "$seconds" --rate "$rate" --name "$@"
}
echo "commit $(git rev-parse --short HEAD), $(wc -l <"$work/pages") pages, $(nproc 2>/dev/null || sysctl -n hw.ncpu) cores," \
  "load $(uptime | sed 's/.*average[s]*: *//')"
ask 'as it is'
ask 'site and index changed 10 times' --swap "$work/site.next" "$work/site" --swap "$work/index.next" "$work/index"
nice -n 10 "$saksgang" build --corpus "$corpus" --output "$work/site" --index "$work/index" --rebuild >/dev/null 2>&1 &
ask 'while both are built anew'
wait $!
ask '1000 slow connections' --slow 1000
ask '3000 slow connections' --slow 3000
