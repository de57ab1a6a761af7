# setup.sh: sourced by app/run and tests/run: Debian packages and builds.
# shellcheck shell=bash

packages_build="g++ gcc libc6-dev cmake ninja-build
  qt6-base-dev qt6-declarative-dev qml6-module-qtquick qml6-module-qtquick-window qml6-module-qtqml
  qml6-module-qtqml-models qml6-module-qtqml-workerscript qml6-module-qtquick-controls
  qml6-module-qtquick-layouts qml6-module-qtquick-templates qml6-module-qtquick-shapes
  qml6-module-qtquick-dialogs qml6-module-qt-labs-folderlistmodel
  libgl1-mesa-dri libegl1 libdw-dev libelf-dev libseccomp-dev libmd4c-dev
  fonts-inter fonts-jetbrains-mono"
packages_test="linux-headers-amd64 make qt6-declarative-dev-tools qt6-l10n-tools qml6-module-qttest libgtest-dev xvfb xauth
  libbenchmark-dev libasio-dev libtbb-dev libuv1-dev clang mold"

# install_missing PACKAGE...: installs what is not there. Without rights, or on another distribution, it prints the
# one line for the administrator and stops.
install_missing() {
    local missing=() package status
    if ! command -v dpkg-query >/dev/null; then
        if command -v cmake >/dev/null && command -v ninja >/dev/null && command -v c++ >/dev/null; then
            return 0   # another distribution with the tools in place: let CMake say what is missing
        fi
        echo "wqlab is built with Debian 12's packages. Install the counterparts of: $*" >&2
        exit 1
    fi
    for package in "$@"; do
        status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) || status=
        [ "$status" = installed ] || missing+=("$package")
    done
    [ "${#missing[@]}" -gt 0 ] || return 0
    local become=()
    if [ "$(id -u)" -ne 0 ]; then
        if command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
            become=(sudo)
        else
            echo "Some packages are missing and you may not install them. Ask an administrator to run:" >&2
            echo "  apt-get install --no-install-recommends ${missing[*]}" >&2
            exit 1
        fi
    fi
    echo "wqlab: installing ${#missing[@]} Debian packages" >&2
    "${become[@]}" apt-get update -qq >&2 &&
        "${become[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
            "${missing[@]}" >/dev/null || {
        echo "wqlab: apt-get could not install: ${missing[*]}" >&2
        exit 1
    }
}

# build PRESET TESTS [TARGET...]: configures where needed, then builds; quiet unless something fails. TESTS is ON or OFF:
# a build without tests needs fewer packages; one that has them keeps them.
build() {
    local preset=$1 tests=$2 log=build/$1.log
    shift 2
    mkdir -p build
    if [ ! -f "build/$preset/build.ninja" ] ||
        { [ "$tests" = ON ] && ! grep -q '^WQLAB_TESTS:BOOL=ON' "build/$preset/CMakeCache.txt"; }; then
        cmake --preset "$preset" -DWQLAB_TESTS="$tests" >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
    fi
    cmake --build --preset "$preset" ${1:+--target "$@"} >"$log" 2>&1 || { tail -n 60 "$log" >&2; exit 1; }
}
