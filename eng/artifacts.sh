#!/usr/bin/env bash
# Checks that the generated files in samples/Quickstart are current.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

dotnet build src/Farming.Orm.Cli -c Release -v quiet
tool=$PWD/src/Farming.Orm.Cli/bin/Release/net10.0/farm-orm.dll
cd samples/Quickstart
dotnet "$tool" check
