#!/usr/bin/env bash
# Compares Farming.Orm with hand-written ADO.NET and other libraries, on SQLite and PostgreSQL.
#
#   benchmarks/run.sh                                   the quick pass: everything, interleaved, in under ten minutes
#   benchmarks/run.sh --full                            the statistics of BenchmarkDotNet; takes hours
#   benchmarks/run.sh --only 1,5 --database postgres    selected workloads; --contender ours,limit leaves out the other libraries
#   benchmarks/run.sh --publish                         the quick pass, and the start of programs with 100 and 500 models; some minutes more
#
# A pass of everything writes benchmarks/results/latest.json, and the figures and charts in docs/performance.md and README.md.
# Workload 13 builds and publishes programs in artifacts/startup if their sources have changed, which takes a minute or two.
# FARMING_ORM_POSTGRES is the connection string of a server; without it, the script starts a throw-away server.
# FARMING_ORM_BENCH_SQLITE is the path of the SQLite file; without it, the file is in memory (/dev/shm) or in the folder for temporary files.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

project=benchmarks/Farming.Orm.Benchmarks
dotnet build -c Release -v quiet "$project" >&2
exec dotnet "$project/bin/Release/net10.0/Farming.Orm.Benchmarks.dll" "$@"
