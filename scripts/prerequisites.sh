#!/usr/bin/env bash
# Installs what building needs beside a Swift toolchain and, given `test`, what the tests need.
# Quiet when nothing is missing; where it can't install, it prints the command that would, and fails.
set -uo pipefail

fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

# Whether a program that uses ncurses with wide characters compiles and links.
has_ncurses() {
  local compiler folder program
  compiler=$(command -v clang "$(dirname "$(readlink -f "$(command -v swift)")")/clang" cc | head -n 1)
  [ -n "$compiler" ] || return 1
  folder=$(mktemp -d) || return 1
  program='#include <ncurses.h>
int main(void) { wint_t key; return get_wch(&key); }'
  "$compiler" -D_XOPEN_SOURCE_EXTENDED=1 -DNCURSES_WIDECHAR=1 -Werror -x c - -o "$folder/probe" \
    -lncursesw -ltinfo <<<"$program" 2>/dev/null
  local status=$?
  rm -rf "$folder"
  return $status
}

# What is missing, with ncurses as the package that the first argument names.
packages() {
  local names=()
  [ -n "$lacks_ncurses" ] && names+=("$1")
  [ -n "$lacks_tmux" ] && names+=(tmux)
  echo "${names[*]}"
}

# The name of apt's ncurses package, which was the library's full name on older systems.
apt_ncurses() {
  local name
  for name in libncurses-dev libncursesw5-dev; do
    apt-cache show "$name" >/dev/null 2>&1 && echo "$name" && return
  done
  return 1
}

apt_update() {
  echo "Fetching apt's list of packages: ${sudo:+$sudo }apt-get update" >&2
  $sudo apt-get update -qq >&2
}

apt_install() {
  local names
  names=$(packages "$(apt_ncurses || echo libncurses-dev)")
  echo "Installing what is missing: ${sudo:+$sudo }apt-get install -y $names" >&2
  # shellcheck disable=SC2086
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $names >&2
}

install_with_apt() {
  local by_hand="apt-get update && ${sudo:+$sudo }apt-get install -y $(packages libncurses-dev)"
  if [ "$(id -u)" -ne 0 ] && [ -z "$sudo" ]; then
    fail "Something is missing, and this user cannot install it. As root, run:" "  $by_hand"
  fi
  if apt_ncurses >/dev/null && apt_install; then return; fi
  if apt_update && apt_install; then return; fi
  fail "That did not work. Install what is missing with:" "  ${sudo:+$sudo }$by_hand"
}

command -v swift >/dev/null ||
  fail "There is no Swift toolchain here. Get 6.2 or later from https://www.swift.org/install."

lacks_tmux=
if [ "${1:-}" = test ] && ! command -v tmux >/dev/null; then lacks_tmux=yes; fi

if [ "$(uname -s)" = Darwin ]; then
  # The system has ncurses.
  [ -z "$lacks_tmux" ] || fail "The tests need tmux. Install it with:" "  brew install tmux"
  exit 0
fi

lacks_ncurses=
has_ncurses || lacks_ncurses=yes
[ -n "$lacks_ncurses$lacks_tmux" ] || exit 0

sudo=
if [ "$(id -u)" -ne 0 ] && command -v sudo >/dev/null; then sudo=sudo; fi

advice="Something is missing. As root, install it with:"
if command -v apt-get >/dev/null; then
  install_with_apt
elif command -v dnf >/dev/null; then
  fail "$advice" "  dnf install $(packages ncurses-devel)"
elif command -v zypper >/dev/null; then
  fail "$advice" "  zypper install $(packages ncurses-devel)"
elif command -v pacman >/dev/null; then
  fail "$advice" "  pacman -S $(packages ncurses)"
else
  fail "Something is missing. Install these, with their headers:" "  $(packages ncursesw)"
fi
