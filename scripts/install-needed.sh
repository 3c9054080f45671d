#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the system packages that are missing, asking nothing, and says nothing where none is.
# Usage: install-needed.sh build|test|browser|bench …
set -euo pipefail

apt=() brew=() peers=no
for purpose in "$@"; do
  case "$purpose" in
  build)
    apt+=(libxapian-dev libcmark-dev libxml2-dev libzip-dev zlib1g-dev libsqlite3-dev pkg-config poppler-utils)
    brew+=(xapian cmark libxml2 libzip sqlite pkgconf poppler)
    ;;
  test)
    apt+=(tidy python3 procps xapian-tools)
    brew+=(tidy-html5 python3 xapian)
    ;;
  browser)
    apt+=(chromium fonts-liberation poppler-utils python3 python3-venv)
    brew+=(python3 poppler)
    ;;
  bench)
    apt+=(python3 python3-venv python3-xapian time xapian-tools xapian-omega hugo)
    brew+=(python3 gnu-time xapian hugo)
    peers=yes
    ;;
  *)
    echo "install-needed.sh: unknown purpose '$purpose'; use build, test, browser or bench" >&2
    exit 64
    ;;
  esac
done

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null 2>&1; then
    sudo -n "$@"
  else
    echo "error: there is neither root nor sudo"
    return 1
  fi
}

install_debian() {
  echo "Installing $* …" >&2
  log=$(mktemp)
  trap 'rm -f "$log"' EXIT
  {
    as_root apt-get update -qq &&
      as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"
  } >"$log" 2>&1 || {
    cat "$log" >&2
    echo "error: apt-get could not install $*" >&2
    echo "hint: run it by hand to see why, then run make again" >&2
    exit 2
  }
}

# The search engines to compare with, in a Python environment of their own that sees the system's packages.
# Without one of them the comparison leaves it out and says so.
install_peers() {
  local folder=${XDG_CACHE_HOME:-$HOME/.cache}/saksgang/bench system=/usr/bin/python3
  "$folder/bin/python" -c 'import tantivy, pagefind' 2>/dev/null && return
  echo "Installing tantivy and Pagefind into $folder …" >&2
  command -v apt-get >/dev/null 2>&1 || system=python3
  "$system" -m venv --system-site-packages "$folder" >&2 &&
    "$folder/bin/pip" install --quiet --disable-pip-version-check --no-input tantivy 'pagefind[bin]' >&2 ||
    echo "note: tantivy or Pagefind could not be installed and will be left out" >&2
}

missing=()
if command -v apt-get >/dev/null 2>&1; then
  for package in "${apt[@]}"; do
    [ "$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null)" = 'install ok installed' ] || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] || install_debian "${missing[@]}"
elif command -v brew >/dev/null 2>&1; then
  for package in "${brew[@]}"; do
    brew list --versions "$package" >/dev/null 2>&1 || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] || {
    echo "Installing ${missing[*]} …" >&2
    brew install --quiet "${missing[@]}" >&2
  }
else
  echo "note: neither apt-get nor brew is here; needed: ${apt[*]} (Debian's names)" >&2
fi
[ "$peers" = no ] || install_peers
