# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by run and test: where we are, what to say, how to install and to build. Sourced, never run.

# One locale for tools and tests, whatever the caller's is: sorting, encodings and messages stay the same everywhere.
export LC_ALL=C.UTF-8 LANGUAGE=
top=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
jobs=$(nproc)

say() { printf '%s\n' "$*"; }
die() { printf '%s\n' "$*" >&2; exit 1; }

# Prints 12 or 13 on these Debian releases, nothing anywhere else.
debian_release() (
    [ -r /etc/os-release ] || return 0
    . /etc/os-release
    case "${ID:-} ${VERSION_ID:-}" in
        "debian 12" | "debian 13") printf '%s\n' "$VERSION_ID" ;;
    esac
)

# wanted RELEASE LIST…: "name minimum-version" for each package of the lists; all of them where RELEASE is empty.
wanted() {
    local release=$1 list
    shift
    for list in "$@"; do cat "$top/packaging/packages/$list.txt"; done | sed 's/#.*//' | awk -v release="$release" '
        NF == 0 { next }
        match($0, /\[[^]]*\]/) {
            only = substr($0, RSTART + 1, RLENGTH - 2)
            if (release != "" && index(" " only " ", " " release " ") == 0) next
        }
        {
            version = ""
            if (match($0, />= *[^)]*/)) { version = substr($0, RSTART + 2, RLENGTH - 2); gsub(/ /, "", version) }
            print $1, version
        }' | sort -u
}

# Of the lines of wanted(), those that are not installed or too old.
missing() {
    local name version have
    while read -r name version; do
        have=$(dpkg-query -W -f '${db:Status-Status} ${Version}' "$name" 2>/dev/null) || have=
        case $have in
            "installed "*) ;;
            *) printf '%s %s\n' "$name" "$version"; continue ;;
        esac
        [ -z "$version" ] || dpkg --compare-versions "${have#installed }" ge "$version" || printf '%s %s\n' "$name" "$version"
    done
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

backports=/etc/apt/sources.list.d/casebound-backports.sources

quietly_apt() {
    local log=$top/build/packages.log
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 "$@" >>"$log" 2>&1 </dev/null && return
    tail -n 15 "$log" >&2
    say "apt-get $1 did not work; its whole output is in $log." >&2
    return 1
}

# Debian 12's own SQLCipher is too old. Adds bookworm-backports on the mirror and under the key that this machine uses
# for bookworm already, unless some source names it.
add_backports() {
    local targets uri key
    # shellcheck disable=SC2016
    targets=$(apt-get indextargets --format '$(RELEASE) $(REPO_URI) $(SIGNED_BY)' 'Created-By: Packages')
    ! grep -q '^bookworm-backports ' <<<"$targets" || return 0
    read -r _ uri key < <(grep '^bookworm ' <<<"$targets") ||
        die "No package source for Debian 12 (bookworm) is set up on this machine: see sources.list(5)."
    say "Adds the package source $backports (bookworm-backports from $uri)."
    {
        printf 'Types: deb\nURIs: %s\nSuites: bookworm-backports\nComponents: main\n' "$uri"
        # A source without a key of its own has apt print the name of the field instead.
        case $key in /*) printf 'Signed-By: %s\n' "$key" ;; esac
    } | as_root tee "$backports" >/dev/null
    added_backports=1
}

# install_packages LIST…: brings what is missing; without a word, and without asking apt, when nothing is.
install_packages() {
    local release lacking name version names=() added_backports=
    release=$(debian_release)
    if [ -z "$release" ]; then
        say "Casebound installs its packages by itself on Debian 12 and 13 only. On this system, please install what"
        say "corresponds to these Debian packages, then run this again with --no-install:"
        wanted "" "$@" | awk '{ print "  " $1 ($2 == "" ? "" : " (" $2 " or newer)") }'
        exit 1
    fi
    lacking=$(wanted "$release" "$@" | missing)
    [ -n "$lacking" ] || return 0
    say "Will install with apt-get, and what these need:"
    awk '{ print "  " $1 }' <<<"$lacking"
    [ "$(id -u)" = 0 ] || command -v sudo >/dev/null ||
        die "That needs root, and there is no sudo here. Please install them as root, then run this again."
    mkdir -p "$top/build"
    : >"$top/build/packages.log"
    while read -r name version; do
        if [ "$release" = 12 ] && [ -n "$version" ]; then
            add_backports
            name=$name/bookworm-backports
        fi
        names+=("$name")
    done <<<"$lacking"
    if ! quietly_apt update; then
        [ -z "$added_backports" ] || as_root rm -f "$backports"
        exit 1
    fi
    quietly_apt install --no-install-recommends "${names[@]}" || exit 1
    lacking=$(wanted "$release" "$@" | missing)
    [ -z "$lacking" ] || die "After installing, these are still missing or too old: $(awk '{ print $1 }' <<<"$lacking" | xargs)"
}

# build PRESET: configures and compiles; only what went wrong is shown.
build() {
    local log=$top/build/$1.log
    mkdir -p "$top/build"
    say "Builds preset $1 (build/$1)."
    (cd "$top" && cmake --preset "$1") >"$log" 2>&1 </dev/null || { tail -n 30 "$log" >&2; return 1; }
    if [ -t 1 ]; then
        (cd "$top" && cmake --build --preset "$1" --parallel "$jobs") </dev/null
    else
        (cd "$top" && cmake --build --preset "$1" --parallel "$jobs") >>"$log" 2>&1 </dev/null ||
            { grep -nE -A 12 'FAILED:|error:|ninja: error' "$log" | head -n 120 >&2; return 1; }
    fi
}

# The tracked C++ sources, one a line, relative to the top.
cpp_sources() { git -C "$top" ls-files -- '*.cpp' '*.h'; }
