#!/usr/bin/env bash
# Publishes samples/Quickstart as Native AOT (its warnings are errors, as everywhere) and runs it on SQLite and on a throw-away PostgreSQL.
# Fails unless both runs show a relation of each kind.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source eng/linker.sh

work=$(mktemp -d)
server=''
clean_up() {
    if [[ -n $server ]]; then eng/postgres.sh stop "$server" || true; fi
    rm -rf "$work"
}
trap clean_up EXIT

# Usage: expect_relations <database> <file with the sample's output>
expect_relations() {
    local kind
    for kind in one-to-one one-to-many many-to-many; do
        grep -q "^$kind:" "$2" || {
            echo "quickstart-aot.sh: on $1 the sample did not print a line that begins with \"$kind:\"." >&2
            return 1
        }
    done
}

require_linker
dotnet publish samples/Quickstart/Quickstart.csproj -c Release --use-current-runtime -o "$work/publish"
ls -l "$work/publish/Quickstart"

echo "Quickstart on SQLite"
mkdir "$work/sqlite"
(cd "$work/sqlite" && env -u FARMING_ORM_POSTGRES "$work/publish/Quickstart") | tee "$work/sqlite.txt"
expect_relations SQLite "$work/sqlite.txt"

echo "Quickstart on PostgreSQL"
started=$(eng/postgres.sh start --owner $$)
server=$(sed -n 's/^data=//p' <<<"$started")
connection=$(sed -n 's/^connection=//p' <<<"$started")
mkdir "$work/postgres"
(cd "$work/postgres" && FARMING_ORM_POSTGRES=$connection "$work/publish/Quickstart") | tee "$work/postgres.txt"
expect_relations PostgreSQL "$work/postgres.txt"
