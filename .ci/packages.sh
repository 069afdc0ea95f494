# Sourced by ./run and ./test: what the system must have before anything is built.

# What a Swift toolchain needs around it to compile, link and fetch packages.
toolchain_packages=(binutils libc6-dev libgcc-12-dev libstdc++-12-dev zlib1g-dev libcurl4 libncurses6 libxml2
    pkg-config ca-certificates git)
# What amends itself links and reads.
product_packages=(libsqlite3-dev libpq-dev libcsv-dev libical-dev liblinear-dev libcurl4-openssl-dev tzdata)

# need_packages WHY PACKAGE...: installs those that are missing, and says which and why.
need_packages() {
    local why=$1 package missing=()
    shift
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        echo "This is not Debian: see to it that $why has what Debian calls: $*" >&2
        return 0
    fi
    for package in "$@"; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0

    echo "Installing for $why: ${missing[*]}"
    local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -q -y)
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "Not root and no sudo: as root, run: apt-get install ${missing[*]}" >&2
            return 1
        fi
        apt=(sudo "${apt[@]}")
    fi
    "${apt[@]}" update && "${apt[@]}" install --no-install-recommends "${missing[@]}"
}

# need_swift: stops where there is no Swift 6.3 or later.
need_swift() {
    local version
    if ! command -v swift >/dev/null; then
        echo "There is no swift in PATH. Amends needs Swift 6.3: https://www.swift.org/install/linux/" >&2
        return 1
    fi
    version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
    if [ "$(printf '%s\n6.3\n' "$version" | sort -V | head -n 1)" != 6.3 ]; then
        echo "Amends needs Swift 6.3; this is ${version:-an unknown version}." >&2
        return 1
    fi
}
