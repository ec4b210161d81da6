namespace Farming.Orm.Benchmarks.Data;

/// <summary>How much there is of everything.</summary>
/// <param name="Users">Users, nine of ten with a profile.</param>
/// <param name="SessionsPerUser">Sessions of each user.</param>
/// <param name="Organizations">Organizations.</param>
/// <param name="MembershipsPerUser">Organizations of each user.</param>
/// <param name="Projects">Projects.</param>
/// <param name="Siblings">Rows in each of a project's three collections.</param>
/// <param name="Readings">Readings that are there before a workload that writes.</param>
/// <param name="StreamedRows">Rows that workload 3 streams.</param>
/// <param name="ImportedRows">Rows that workload 8 imports.</param>
public sealed record DatasetSize(
    int Users,
    int SessionsPerUser,
    int Organizations,
    int MembershipsPerUser,
    int Projects,
    int Siblings,
    int Readings,
    int StreamedRows,
    int ImportedRows)
{
    /// <summary>What is measured: 20 000 users, 200 000 sessions, 60 000 memberships.</summary>
    public static DatasetSize Full { get; } = new(20_000, 10, 2_000, 3, 200, 60, 5_000, 100_000, 100_000);

    /// <summary>What answers are compared on in tests.</summary>
    public static DatasetSize Small { get; } = new(1_600, 7, 90, 3, 7, 12, 500, 3_000, 2_000);
}
