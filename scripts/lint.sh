#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Format, import graph, ASCII identifiers and house sizes; prints what is wrong and exits 1.
set -uo pipefail
cd "$(dirname "$0")/.."
failed=0

scripts/install-needed.sh build
swift format lint --strict --parallel --recursive Sources Tests Fuzzing Package.swift || failed=1

# The compiler's own check prints "Build complete!" even when it fails, so its exit status decides.
swift build --explicit-target-dependency-import-check error >/tmp/saksgang-lint.$$ 2>&1 || {
  failed=1
  grep -E "error|warning" /tmp/saksgang-lint.$$ | sort -u
}
rm -f /tmp/saksgang-lint.$$

python3 scripts/check-sources.py || failed=1
[ "$failed" -eq 0 ] && echo "lint: clean"
exit "$failed"
