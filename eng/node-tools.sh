#!/usr/bin/env bash
# Installs the node packages that the artifact tests use: Prisma's validator, Drizzle, TypeScript and Prettier, in the versions that
# tests/Farming.Orm.Artifacts.Tests/node/package-lock.json pins. Does nothing if they are installed already.
# If Node is missing or older than 18, apt-get installs it, where that is possible.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../tests/Farming.Orm.Artifacts.Tests/node"

readonly minimum=18

fail() {
    echo "node-tools.sh: $*" >&2
    exit 1
}

has_node() {
    command -v node >/dev/null && command -v npm >/dev/null &&
        [[ $(node -p 'process.versions.node.split(".")[0]') -ge $minimum ]]
}

install_node() {
    local advice="Install Node $minimum or newer, with npm."
    command -v apt-get >/dev/null || fail "Node $minimum was not found. $advice"
    [[ $(id -u) -eq 0 ]] || fail "Node $minimum was not found. $advice (sudo apt-get install nodejs npm)"
    echo "node-tools.sh: installing nodejs and npm" >&2
    export DEBIAN_FRONTEND=noninteractive
    {
        apt-get -o DPkg::Lock::Timeout=300 update
        apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends nodejs npm
    } </dev/null >&2
    has_node || fail "apt-get does not offer Node $minimum. $advice"
}

# Only one process at a time: several test runs may start together.
exec 9>.lock
flock 9

stamp=node_modules/.installed
wanted=$(sha256sum package.json package-lock.json)
if [[ -f $stamp && $(cat "$stamp") == "$wanted" ]] && has_node; then exit; fi

has_node || install_node
# None of these packages needs its install scripts.
npm ci --ignore-scripts --no-audit --no-fund --prefer-offline </dev/null >&2
echo "$wanted" >"$stamp"
