#!/usr/bin/env bash
# Runs the AuthStore sample's console program on SQLite and on a throw-away PostgreSQL.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Usage: run_on <database> [NAME=VALUE]
run_on() {
    echo "AuthStore on $1"
    local output
    output=$(env "${@:2}" dotnet run --project samples/AuthStore.Demo -c Release --no-build)
    echo "$output"
    grep -q "^sessions ended: 1$" <<<"$output" || {
        echo "authstore.sh: the sample did not finish on $1." >&2
        return 1
    }
}

dotnet build samples/AuthStore.Demo -c Release -v quiet
run_on SQLite -u FARMING_ORM_POSTGRES
started=$(eng/postgres.sh start --owner $$)
server=$(sed -n 's/^data=//p' <<<"$started")
trap 'eng/postgres.sh stop "$server"' EXIT
run_on PostgreSQL "FARMING_ORM_POSTGRES=$(sed -n 's/^connection=//p' <<<"$started")"
