#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Feeds targets with made-up input by libFuzzer: scripts/fuzz.sh [TARGET|all] [RUNS] [LIBFUZZER-OPTION…]
# docs/fuzzing.md says what the targets are; exit status 1 where one crashed, hung or took more than 512 MB.
set -euo pipefail
cd "$(dirname "$0")/.."
wanted=${1:-all}
runs=${2:-1000000}
shift $(($# < 2 ? $# : 2))
[ "$wanted" = all ] && targets="topic query corpus import" || targets=$wanted

scripts/install-needed.sh build
SAKSGANG_FUZZ=build swift build -c release --sanitize fuzzer --scratch-path .build-fuzz --product saksgang-fuzz \
  -Xswiftc -enable-testing >&2
failed=0
for target in $targets; do
  # Long inputs are slow, and hold little that short ones do not.
  case "$target" in
  topic) longest=300 ;;
  query) longest=200 ;;
  corpus | import) longest=1500 ;;
  *) echo "fuzz.sh: the targets are topic, query, corpus and import" >&2 && exit 64 ;;
  esac
  work=.build-fuzz/work/$target
  mkdir -p "$work/inputs" "$work/found"
  scripts/fuzz-seeds.py "$target" "$work/seeds"
  echo "== $target: $runs runs"
  # A crash is told by libFuzzer; the backtrace of Swift takes seconds and comes twice.
  SAKSGANG_FUZZ=$target SWIFT_BACKTRACE=${SWIFT_BACKTRACE:-enable=no} .build-fuzz/release/saksgang-fuzz \
    -runs="$runs" -max_len="$longest" -rss_limit_mb=512 -timeout=10 -dict="Fuzzing/dictionaries/$target.dict" \
    -artifact_prefix="$work/found/" -print_final_stats=1 "$@" "$work/inputs" "$work/seeds" >"$work/log" 2>&1 || failed=1
  grep -E "^(SUMMARY|stat::|==.*ERROR|Fatal error|.*Test unit written)" "$work/log" || tail -n 20 "$work/log"
done
exit "$failed"
