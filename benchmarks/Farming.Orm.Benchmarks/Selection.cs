using System.Globalization;
using Farming.Orm.Benchmarks.Contenders;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Workloads;

namespace Farming.Orm.Benchmarks;

/// <summary>The part that is to be run; everything unless something is named.</summary>
/// <param name="Only">Numbers of workloads, with commas between.</param>
/// <param name="Database">A database's name.</param>
/// <param name="Contender">Roles or names of contenders, with commas between.</param>
internal sealed record Selection(string? Only, string? Database, string? Contender)
{
    internal bool IsEverything => Only is null && Database is null && Contender is null;

    internal bool Includes(Workload workload) => Includes(workload.Number);

    internal bool Includes(int workload) => Only is null || Parts(Only).Contains(workload.ToString(CultureInfo.InvariantCulture));

    internal bool Includes(DatabaseKind kind) => Database is null || kind == Database.ToUpperInvariant() switch
    {
        "SQLITE" => DatabaseKind.Sqlite,
        "POSTGRES" or "POSTGRESQL" => DatabaseKind.PostgreSql,
        _ => throw new ArgumentException($"There is no database '{Database}': sqlite and postgres are known."),
    };

    /// <summary>Whether there is anything to be done on a database that is to be filled for it.</summary>
    internal bool IncludesWork(DatabaseKind kind) => Includes(kind) && WorkloadList.All.Any(Includes);

    internal bool Includes(Contender contender) => Contender is null || Parts(Contender).Any(part => part == contender.Name || part == contender.Role switch
    {
        ContenderRole.Ours => "ours",
        ContenderRole.HandWritten => "limit",
        _ => "peers",
    });

    private static string[] Parts(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
