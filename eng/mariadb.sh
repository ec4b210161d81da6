#!/usr/bin/env bash
# A throw-away MariaDB server, on which the tests execute the SQL generated for MySQL.
#
#   eng/mariadb.sh start [--owner PID]    starts a server on 127.0.0.1 and a free port; prints exactly two lines:
#                                             data=<folder>
#                                             connection=Server=127.0.0.1;Port=…;User ID=root
#                                           With --owner the server stops when process PID ends.
#   eng/mariadb.sh stop <folder>          stops the server of that folder and deletes the folder
#
# All files are in one temporary folder. If binaries are missing, apt-get installs them, where that is possible:
# Debian's mariadb-server-core (the server without a service) and mariadb-client-core (a program that its set-up calls). Started by root, the server
# runs as "nobody".
set -euo pipefail

readonly marker=farming-orm-mariadb
script=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/$(basename "${BASH_SOURCE[0]}")
readonly script

fail() {
    echo "mariadb.sh: $*" >&2
    exit 1
}

usage() {
    fail "usage: mariadb.sh start [--owner PID] | stop <folder>"
}

is_root() {
    [[ $(id -u) -eq 0 ]]
}

# Debian installs the server in sbin, which is not on the path of every user.
export PATH=$PATH:/usr/sbin

has_binaries() {
    command -v mariadbd >/dev/null && command -v mariadb-install-db >/dev/null && command -v my_print_defaults >/dev/null
}

require_binaries() {
    if has_binaries; then return; fi
    local advice="Install it, or set FARMING_ORM_MYSQL to the connection string of a running one."
    command -v apt-get >/dev/null || fail "no MariaDB server was found. $advice"
    is_root || fail "no MariaDB server was found. $advice (sudo apt-get install mariadb-server-core mariadb-client-core)"
    echo "mariadb.sh: installing mariadb-server-core and mariadb-client-core" >&2
    export DEBIAN_FRONTEND=noninteractive
    {
        apt-get -o DPkg::Lock::Timeout=300 update
        apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends mariadb-server-core mariadb-client-core
    } </dev/null >&2
    has_binaries || fail "mariadb-server-core and mariadb-client-core were installed, but do not contain a server."
}

# Usage: as_server COMMAND...
as_server() (
    cd /
    if is_root; then
        exec runuser -u nobody -- "$@"
    fi
    exec "$@"
)

# Prints the start time of a process, or nothing if it has ended.
birth_of() {
    ps -o lstart= -p "$1" 2>/dev/null || true
}

is_up() {
    (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# Tries ports below the range of outgoing connections. The server exits if the port is taken.
start_server() {
    local attempt wait
    for attempt in {1..10}; do
        port=$((20000 + (RANDOM * 32768 + RANDOM) % 12000))
        if is_up "$port"; then continue; fi
        as_server setsid mariadbd --no-defaults --datadir="$folder/data" --bind-address=127.0.0.1 --port="$port" \
            --socket="$folder/socket" --pid-file="$folder/data/pid" --innodb-flush-log-at-trx-commit=0 --innodb-buffer-pool-size=32M \
            --skip-name-resolve --skip-log-bin </dev/null >>"$folder/server.log" 2>&1 &
        for wait in {1..150}; do
            if [[ -s $folder/data/pid ]] && is_up "$port"; then return; fi
            kill -0 $! 2>/dev/null || break
            sleep 0.2
        done
    done
    cat "$folder/server.log" >&2
    fail "the server did not start."
}

stop_server() {
    local pid wait
    if [[ ! -s $folder/data/pid ]]; then return; fi
    pid=$(cat "$folder/data/pid")
    kill "$pid" 2>/dev/null || return 0
    for wait in {1..100}; do
        kill -0 "$pid" 2>/dev/null || return 0
        sleep 0.1
    done
    kill -9 "$pid" 2>/dev/null || true
}

discard() {
    stop_server
    rm -rf "$folder"
}

start() {
    local owner='' owner_birth=''
    if [[ $# -eq 2 && $1 == --owner && $2 =~ ^[0-9]+$ ]]; then
        owner=$2
        owner_birth=$(birth_of "$owner")
        [[ -n $owner_birth ]] || fail "there is no process $owner."
    elif [[ $# -ne 0 ]]; then
        usage
    fi

    require_binaries
    # Not below TMPDIR: the user "nobody" may not have access to it, and the path of the socket must be short.
    folder=$(mktemp -d "/tmp/$marker.XXXXXX")
    trap 'outcome=$?; trap - EXIT; [[ $outcome -eq 0 ]] || discard; exit $outcome' EXIT
    : >"$folder/$marker"
    mkdir "$folder/data"
    : >"$folder/server.log"
    if is_root; then chown -R nobody: "$folder"; fi
    if [[ -n $owner ]]; then
        setsid bash "$script" watch "$folder" "$owner" "$owner_birth" </dev/null >/dev/null 2>&1 &
    fi

    as_server mariadb-install-db --no-defaults --datadir="$folder/data" --auth-root-authentication-method=normal --skip-test-db \
        </dev/null >>"$folder/server.log" 2>&1 || { cat "$folder/server.log" >&2; fail "mariadb-install-db failed."; }
    start_server
    echo "data=$folder"
    echo "connection=Server=127.0.0.1;Port=$port;User ID=root"
}

stop() {
    [[ $# -eq 1 ]] || usage
    if [[ ! -e $1 ]]; then return; fi
    folder=$(cd "$1" && pwd -P)
    [[ -f $folder/$marker ]] || fail "$1 is not a folder that 'start' printed."
    discard
}

# Internal: waits until the owner ends or the server is stopped by another command.
watch() {
    while [[ -e $1/$marker && $(birth_of "$2") == "$3" ]]; do
        sleep 1
    done
    if [[ -e $1/$marker ]]; then stop "$1"; fi
}

command=${1:-}
[[ $# -eq 0 ]] || shift
case $command in
    start) start "$@" ;;
    stop) stop "$@" ;;
    watch) watch "$@" ;;
    *) usage ;;
esac
