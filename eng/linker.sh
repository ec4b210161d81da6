# Scripts that publish with Native AOT source this file.

# Native AOT uses the machine's C compiler to link, and links zlib.
require_linker() {
    local missing=()
    command -v clang >/dev/null || command -v gcc >/dev/null || missing+=(gcc libc6-dev)
    [[ $(uname -s) != Linux || -e /usr/include/zlib.h ]] || missing+=(zlib1g-dev)
    [[ ${#missing[@]} -gt 0 ]] || return 0

    if [[ $(id -u) -ne 0 ]] || ! command -v apt-get >/dev/null; then
        echo "$(basename "$0"): Native AOT needs a C compiler and zlib's headers. Install: ${missing[*]}" >&2
        return 1
    fi
    export DEBIAN_FRONTEND=noninteractive
    apt-get -o DPkg::Lock::Timeout=300 update </dev/null >&2
    apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "${missing[@]}" </dev/null >&2
}
