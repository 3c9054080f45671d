#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Renders corpus/ with the built program and opens the pages in a browser.
# Where there is no browser it says so loudly and leaves them out; where CI is set it fails.
# Usage: browser-test.sh [--site FOLDER] [pytest's options]
#   --site FOLDER   test this built site instead of the project's own
# SAKSGANG_WORKERS is how many browsers test at once, 0 for one in the same process; else one for each processor.
# SAKSGANG names another program than the built one, SAKSGANG_BROWSER another Chromium.
set -euo pipefail
cd "$(dirname "$0")/.."
scratch=$PWD/.build-browser

leave_out() {
  {
    echo
    echo '!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!'
    echo "!!  BROWSER TESTS SKIPPED: $1"
    echo '!!  No page of the site was opened. make browser-test tries again.'
    echo '!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!'
  } >&2
  [ -z "${CI:-}" ] || exit 1
  exit 0
}

find_browser() {
  local name
  for name in "${SAKSGANG_BROWSER:-}" chromium chromium-browser google-chrome \
    '/Applications/Chromium.app/Contents/MacOS/Chromium' \
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'; do
    [ -n "$name" ] && command -v "$name" && return
  done
  return 1
}

# The system's Python comes first: the environment package of Debian belongs to that one.
find_python() {
  local name
  for name in /usr/bin/python3 python3; do
    "$name" -c 'import sys, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$name" && return
  done
  return 1
}

make_environment() {
  local wanted=Tests/Browser/requirements.txt
  cmp -s "$wanted" "$scratch/venv/requirements.txt" && return
  rm -rf "$scratch/venv"
  "$python" -m venv "$scratch/venv" >"$scratch/log" 2>&1 &&
    "$scratch/venv/bin/pip" install --quiet --disable-pip-version-check --no-input --require-hashes \
      -r "$wanted" >>"$scratch/log" 2>&1 &&
    cp "$wanted" "$scratch/venv/requirements.txt"
}

site=
if [ "${1:-}" = --site ]; then
  site=$2
  shift 2
fi

mkdir -p "$scratch"
SAKSGANG=${SAKSGANG:-.build/debug/saksgang}
[ -x "$SAKSGANG" ] || SAKSGANG=.build/release/saksgang
[ -x "$SAKSGANG" ] || {
  echo "error: the program is not built" >&2
  echo "hint: run swift build, or make test" >&2
  exit 2
}
browser=$(find_browser) || { scripts/install-needed.sh browser && browser=$(find_browser); } ||
  leave_out 'no Chromium here, and none could be installed'
python=$(find_python) || { scripts/install-needed.sh browser && python=$(find_python); } ||
  leave_out 'no Python 3.11 with venv here, and none could be installed'
make_environment || {
  cat "$scratch/log" >&2
  leave_out 'the Python packages could not be installed (see above)'
}

export SAKSGANG_SITE=$site SAKSGANG_SITE_IS_DEMO=0 SAKSGANG_INDEX=$scratch/index
if [ -z "$site" ]; then
  SAKSGANG_SITE=$scratch/site SAKSGANG_SITE_IS_DEMO=1
  "$SAKSGANG" build --corpus corpus --output "$SAKSGANG_SITE" --index "$SAKSGANG_INDEX"
fi
export SAKSGANG SAKSGANG_BROWSER=$browser PYTHONDONTWRITEBYTECODE=1
exec "$scratch/venv/bin/pytest" Tests/Browser --numprocesses "${SAKSGANG_WORKERS:-auto}" "$@"
