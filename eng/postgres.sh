#!/usr/bin/env bash
# A throw-away PostgreSQL server for tests, samples and benchmarks.
#
#   eng/postgres.sh start [--owner PID]   starts a server on 127.0.0.1 and a free port; prints exactly two lines:
#                                             data=<folder>
#                                             connection=Host=127.0.0.1;Port=…;Username=postgres;Database=postgres
#                                           With --owner the server stops when process PID ends.
#   eng/postgres.sh restart <folder>      restarts the server of that folder, on the same port
#   eng/postgres.sh stop <folder>         stops the server of that folder and deletes the folder
#
# All files are in one temporary folder: data/ is the cluster, server.log the log of the server, log the output of its tools.
# If server binaries are missing, apt-get installs them, where that is possible. Started by root, the server runs as "postgres".
set -euo pipefail

readonly marker=farming-orm-postgres
script=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/$(basename "${BASH_SOURCE[0]}")
readonly script

# Settings of the caller's own PostgreSQL must not affect this server.
for variable in "${!PG@}"; do unset "$variable"; done

fail() {
    echo "postgres.sh: $*" >&2
    exit 1
}

usage() {
    fail "usage: postgres.sh start [--owner PID] | restart <folder> | stop <folder>"
}

is_root() {
    [[ $(id -u) -eq 0 ]]
}

# PostgreSQL refuses to run as root. The user "postgres" may not have access to the working folder of the caller.
as_server() (
    cd /
    if is_root; then
        exec runuser -u postgres -- "$@"
    fi
    exec "$@"
)

find_binaries() {
    local folder
    while IFS= read -r folder; do
        if [[ -x $folder/initdb && -x $folder/postgres && -x $folder/pg_ctl ]]; then
            echo "$folder"
            return
        fi
    done < <(
        printf '%s\n' /usr/lib/postgresql/*/bin | sort -rV
        if command -v pg_ctl >/dev/null; then dirname "$(command -v pg_ctl)"; fi
    )
    return 1
}

install_server() {
    command -v apt-get >/dev/null ||
        fail "no PostgreSQL server was found. Install one, or set FARMING_ORM_POSTGRES to the connection string of a running one."
    is_root ||
        fail "no PostgreSQL server was found. Install it (sudo apt-get install postgresql), or set FARMING_ORM_POSTGRES to a connection string."

    echo "postgres.sh: installing postgresql" >&2
    export DEBIAN_FRONTEND=noninteractive
    local apt=(apt-get -o DPkg::Lock::Timeout=300 -y --no-install-recommends)
    {
        apt-get -o DPkg::Lock::Timeout=300 update
        # Do not create or start the default cluster; restore the setting afterwards.
        "${apt[@]}" install postgresql-common
        local settings=/etc/postgresql-common/createcluster.conf
        cp -p "$settings" "$settings.farming-orm"
        echo 'create_main_cluster = false' >>"$settings"
        local outcome=0
        "${apt[@]}" install postgresql || outcome=$?
        mv "$settings.farming-orm" "$settings"
    } </dev/null >&2
    [[ $outcome -eq 0 ]] || fail "apt-get could not install postgresql."
}

require_binaries() {
    binaries=$(find_binaries) || {
        install_server
        binaries=$(find_binaries) || fail "postgresql was installed, but holds no server."
    }
}

# Prints the folder after checking that "start" made it. No other folder is ever stopped or deleted.
own_folder() {
    local folder
    folder=$(cd "$1" && pwd -P)
    [[ -f $folder/$marker ]] || fail "$1 is not a folder that 'start' printed."
    echo "$folder"
}

make_folder() {
    local parent
    for parent in "${TMPDIR:-/tmp}" /tmp; do
        folder=$(mktemp -d "$parent/$marker.XXXXXX") || continue
        if ! is_root; then return; fi
        chown postgres: "$folder"
        # The user "postgres" does not have access to a temporary folder inside a private one.
        if as_server test -w "$folder"; then return; fi
        rmdir "$folder"
    done
    fail "found no folder for temporary files that the server may write to."
}

make_cluster() {
    as_server "$binaries/initdb" -D "$folder/data" --username=postgres --auth=trust \
        --locale=C.UTF-8 -E UTF8 --no-sync --no-instructions </dev/null >>"$folder/log" 2>&1 ||
        { cat "$folder/log" >&2; fail "initdb failed."; }

    cat >>"$folder/data/postgresql.conf" <<'END'

# The data is deleted after use, so it need not survive a crash of the machine.
fsync = off
synchronous_commit = off
full_page_writes = off

listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 200
# Compiling a plan takes longer than executing the short statements of the tests.
jit = off
END
}

# pg_ctl redirects the server's output to the log, so a caller that reads this script's output to its end does not wait for the server.
control() {
    as_server "$binaries/pg_ctl" -D "$folder/data" -l "$folder/server.log" -s -w -t 60 "$@" </dev/null >>"$folder/log" 2>&1
}

# Tries ports below the range of outgoing connections. The server does not start if the port is taken.
start_server() {
    local attempt
    for attempt in {1..20}; do
        port=$((20000 + (RANDOM * 32768 + RANDOM) % 12000))
        if control start -o "-p $port"; then return; fi
        grep -q 'could not bind' "$folder/server.log" || break
        : >"$folder/server.log"
    done
    cat "$folder/log" "$folder/server.log" >&2
    fail "the server did not start."
}

stop_server() {
    if as_server "$binaries/pg_ctl" -D "$folder/data" status </dev/null >/dev/null 2>&1; then
        control stop -m fast -t 20 || control stop -m immediate -t 20 || fail "the server of $folder did not stop."
    fi
}

# Prints the start time of a process, or nothing if it has ended (or is a zombie).
birth_of() {
    local status fields
    if [[ -d /proc/self ]]; then
        status=$(cat "/proc/$1/stat" 2>/dev/null) || return 0
        # The name in brackets may contain anything. After it come the state and, as the 20th field from there, the start time.
        read -ra fields <<<"${status##*) }"
        [[ ${fields[0]} == [ZX] ]] || echo "${fields[19]}"
    else
        ps -o lstart= -p "$1" 2>/dev/null || true
    fi
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
    make_folder
    trap 'outcome=$?; trap - EXIT; [[ $outcome -eq 0 ]] || discard; exit $outcome' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    : >"$folder/$marker"
    make_log "$folder/log"
    make_log "$folder/server.log"
    if [[ -n $owner ]]; then
        # Started before the server, so that nothing is left behind even if the caller is killed halfway.
        setsid bash "$script" watch "$folder" "$owner" "$owner_birth" </dev/null >>"$folder/log" 2>&1 &
    fi
    make_cluster
    start_server

    if [[ -n $owner && $(birth_of "$owner") != "$owner_birth" ]]; then
        fail "process $owner ended while the server was starting."
    fi
    echo "data=$folder"
    echo "connection=Host=127.0.0.1;Port=$port;Username=postgres;Database=postgres"
}

make_log() {
    : >"$1"
    if is_root; then chown postgres: "$1"; fi
}

discard() {
    (stop_server) || true
    rm -rf "$folder"
}

stop() {
    [[ $# -eq 1 ]] || usage
    if [[ ! -e $1 ]]; then
        echo "postgres.sh: $1 is gone already." >&2
        return
    fi
    folder=$(own_folder "$1")
    require_binaries
    stop_server
    rm -rf "$folder"
}

restart() {
    [[ $# -eq 1 ]] || usage
    folder=$(own_folder "$1")
    require_binaries
    # pg_ctl takes the port from the options that it stores with the data.
    control restart -m fast || { cat "$folder/server.log" >&2; fail "the server of $folder did not restart."; }
}

# Internal: waits until the owner ends or the server is stopped by another command.
watch() {
    local owner=$2 owner_birth=$3
    while [[ -e $1/$marker && $(birth_of "$owner") == "$owner_birth" ]]; do
        sleep 1
    done
    if [[ -e $1/$marker ]]; then stop "$1"; fi
}

command=${1:-}
[[ $# -eq 0 ]] || shift
case $command in
    start) start "$@" ;;
    stop) stop "$@" ;;
    restart) restart "$@" ;;
    watch) watch "$@" ;;
    *) usage ;;
esac
