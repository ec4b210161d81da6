using System.Globalization;
using Farming.Orm.Benchmarks.Contenders;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Workloads;

namespace Farming.Orm.Benchmarks;

/// <summary>The selected part of the work; everything by default.</summary>
/// <param name="Only">The numbers of workloads, separated by commas.</param>
/// <param name="Database">The name of a database.</param>
/// <param name="Contender">Roles or names of contenders, separated by commas.</param>
internal sealed record Selection(string? Only, string? Database, string? Contender)
{
    internal bool IsEverything => Only is null && Database is null && Contender is null;

    internal bool Includes(Workload workload) => Includes(workload.Number);

    internal bool Includes(int workload) => Only is null || Parts(Only).Contains(workload.ToString(CultureInfo.InvariantCulture));

    internal bool Includes(DatabaseKind kind) => Database is null || kind == Database.ToUpperInvariant() switch
    {
        "SQLITE" => DatabaseKind.Sqlite,
        "POSTGRES" or "POSTGRESQL" => DatabaseKind.PostgreSql,
        _ => throw new ArgumentException($"Unknown database '{Database}'. Use sqlite or postgres."),
    };

    /// <summary>Whether any selected workload needs the database and its data.</summary>
    internal bool IncludesWork(DatabaseKind kind) => Includes(kind) && WorkloadList.All.Any(Includes);

    internal bool Includes(Contender contender) => Contender is null || Parts(Contender).Any(part => part == contender.Name || part == contender.Role switch
    {
        ContenderRole.Ours => "ours",
        ContenderRole.HandWritten => "limit",
        _ => "peers",
    });

    private static string[] Parts(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
