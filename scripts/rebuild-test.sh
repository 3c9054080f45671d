#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Tests that a build does only what changed and is never half done, with the program as last built:
# `KILLS=200 FAULTS=all SEQUENCES=500 SAKSGANG=.build/release/saksgang scripts/rebuild-test.sh` asks for all.
set -euo pipefail
cd "$(dirname "$0")/.."

missing=
command -v python3 >/dev/null || missing=python3
command -v "${CC:-cc}" >/dev/null || { command -v clang >/dev/null && CC=clang; } || missing="a C compiler"
export CC=${CC:-cc}
if [ -n "$missing" ]; then
  echo "SKIPPED: the tests of rebuilding need $missing" >&2
  [ -z "${CI:-}" ] || exit 1
  exit 0
fi
python3 -m unittest discover -s Tests/Rebuild
