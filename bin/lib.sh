# shellcheck shell=bash
# What the scripts in bin/ share; read with `source`, never run.

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)"
readonly root

# Says one step on standard error, so that standard output stays the command's own.
say() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }

# Says what is missing and what to do, then stops.
fail() {
  say "$@"
  exit 1
}

release_binary="$root/.build-release/release/tocsin"
release_stamp="$root/.build-release/tocsin.built"

# True when no source is younger than the last release build.
release_is_current() {
  [[ -x $release_binary && -e $release_stamp ]] || return 1
  [[ -z $(find "$root/Sources" "$root/Package.swift" -newer "$release_stamp" -print -quit) ]]
}

# Builds the release binary where a source is younger than it; shows the compiler's words only when it fails.
build_release() {
  release_is_current && return
  "$root/bin/setup" --run
  if [[ -x $release_binary ]]; then
    say "building what has changed"
  else
    say "building the release for the first time: this takes several minutes"
  fi
  mkdir -p "$root/.build-release"
  local begun="$release_stamp.begun" log="$root/.build-release/build.log"
  touch "$begun"
  swift build --package-path "$root" --scratch-path "$root/.build-release" -c release --product tocsin >"$log" 2>&1 || {
    cat "$log" >&2
    fail "the build failed; what the compiler said stands above and in $log"
  }
  mv "$begun" "$release_stamp"
}
