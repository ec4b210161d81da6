#!/usr/bin/env bash
# Does what a new user does: packs the packages, adds only Farming.Orm.Sqlite to a new console project outside the
# repository, pastes the README's first example into it (the C# block after "<!-- snippet: first-query -->"), runs it, and
# runs it as Native AOT. Then it installs the tool farm-orm, and uses it to write and check the artifacts of that project. Finally
# it misspells the target of a relation, and checks that the build reports the rule.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source eng/linker.sh

# A unique version, so that NuGet never uses a cached package of an earlier run.
version=0.1.0-smoke.$(date +%s).$$
work=$(mktemp -d)
clean_up() {
    cd /
    rm -rf "$work"
    local cache
    cache=$(dotnet nuget locals global-packages --list | sed 's/^[^:]*: *//')
    if [[ -d $cache ]]; then rm -rf "${cache%/}"/farming.orm.*/"$version"; fi
}
trap clean_up EXIT

for project in src/*/*.csproj; do
    dotnet pack "$project" -c Release -p:Version="$version" --artifacts-path "$work/build" -o "$work/feed" -v quiet
done
ls -l "$work/feed"

mkdir "$work/app"
awk '
    /<!-- snippet: first-query -->/ { wanted = 1; next }
    wanted && !inside && /^```csharp/ { inside = 1; next }
    inside && /^```/ { exit }
    inside { print }
' README.md >"$work/app/Program.cs"
if [[ ! -s $work/app/Program.cs ]]; then
    echo "package-smoke.sh: README.md does not have a C# block after \"<!-- snippet: first-query -->\"." >&2
    exit 1
fi

# Added to the package sources of the machine.
cat >"$work/app/nuget.config" <<END
<configuration>
  <packageSources>
    <add key="packed-here" value="$work/feed" />
  </packageSources>
</configuration>
END

cat >"$work/app/App.csproj" <<END
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <Nullable>enable</Nullable>
    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
    <NuGetAudit>false</NuGetAudit>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Farming.Orm.Sqlite" Version="$version" />
  </ItemGroup>
</Project>
END

cd "$work/app"

# The program must load the assembly that the package contains for this machine, compiled ahead of time. Then creating an object of it compiles no methods.
cat >ReadyToRun.cs <<'END'
using System.Runtime;
using System.Runtime.CompilerServices;

internal static class ReadyToRun
{
    [ModuleInitializer]
    internal static void Check()
    {
        _ = Compiled();
        var before = Compiled();
        _ = new Farming.Orm.DriverOptions();
        var compiled = Compiled() - before;
        Console.WriteLine($"{compiled} methods compiled, {typeof(Farming.Orm.DriverOptions).Assembly.Location}");
    }

    private static long Compiled() => JitInfo.GetCompiledMethodCount(currentThread: true);
}
END
dotnet run | tee "$work/run.txt"
platform=$(dotnet --info | sed -n 's/^ *RID: *//p')
if ! grep -q "^0 methods compiled, .*/runtimes/$platform/lib/net10.0/Farming.Orm.Runtime.dll$" "$work/run.txt"; then
    echo "package-smoke.sh: the executed code was not compiled ahead of time." >&2
    exit 1
fi
rm ReadyToRun.cs

# Native AOT compiles the IL of the assembly.
require_linker
dotnet publish -c Release --use-current-runtime -p:PublishAot=true --artifacts-path "$work/aot-build" -o "$work/aot"
(cd "$work" && "$work/aot/App") | grep "^Ada Lovelace: "

dotnet tool install Farming.Orm.Cli --version "$version" --tool-path "$work/tools"
for artifact in prisma drizzle sql diagram; do
    "$work/tools/farm-orm" generate "$artifact" --no-build
    "$work/tools/farm-orm" check "$artifact" --no-build
done
grep -q '^model Post {$' schema.prisma
grep -q '^export const posts = pgTable($' schema.ts
grep -q '^CREATE TABLE IF NOT EXISTS "posts" ($' schema.sql
grep -q '<svg ' schema.svg

# farm-orm check finds a change of a file and reports it by the exit code.
sed -i 's/"title" text/"title" varchar/' schema.sql
outcome=0
"$work/tools/farm-orm" check sql --no-build || outcome=$?
if [[ $outcome -ne 1 ]]; then
    echo "package-smoke.sh: farm-orm check ended with $outcome on a stale file." >&2
    exit 1
fi

# The package contains the analyzers, and the code fixes, which only editors load.
cat >Bad.cs <<'END'
[Farming.Orm.Model("pets"), Farming.Orm.BelongsTo("usr", ForeignKey = "OwnerId")]
public partial class Pet { [Farming.Orm.Id] public string Id { get; set; } public string OwnerId { get; set; } }
END
if output=$(dotnet build -v quiet 2>&1) || [[ $output != *"Bad.cs(1,"*"error FORM0101"*"did you mean 'user'?"* ]]; then
    printf 'package-smoke.sh: a misspelt target is not reported:\n%s\n' "$output" >&2
    exit 1
fi
for assembly in Generators CodeFixes; do
    if ! grep -aq "analyzers/dotnet/cs/Farming.Orm.$assembly.dll" "$work/feed/Farming.Orm.Runtime.$version.nupkg"; then
        echo "package-smoke.sh: Farming.Orm.Runtime lacks Farming.Orm.$assembly.dll." >&2
        exit 1
    fi
done
echo "A misspelt target is reported by FORM0101."
