#!/usr/bin/env bash
# Measures Farming.Orm beside ADO.NET written by hand and other libraries, on SQLite and PostgreSQL.
#
#   benchmarks/run.sh                                   the quick pass: everything, interleaved, in under ten minutes
#   benchmarks/run.sh --full                            the statistics of BenchmarkDotNet; takes hours
#   benchmarks/run.sh --only 1,5 --database postgres    a part; --contender ours,limit leaves out the other libraries
#   benchmarks/run.sh --publish                         the quick pass with start-up of 100 and 500 models, too; some minutes more
#
# A pass of everything writes benchmarks/results/latest.json, and the figures and charts of docs/performance.md and README.md.
# Workload 13 builds programs into artifacts/startup and publishes them, where their sources have changed: a minute or two, once.
# FARMING_ORM_POSTGRES is the connection string of a server to use; without it a throw-away one is started.
# FARMING_ORM_BENCH_SQLITE is the path of the SQLite file; without it, one in the folder for temporary files.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

project=benchmarks/Farming.Orm.Benchmarks
dotnet build -c Release -v quiet "$project" >&2
exec dotnet "$project/bin/Release/net10.0/Farming.Orm.Benchmarks.dll" "$@"
