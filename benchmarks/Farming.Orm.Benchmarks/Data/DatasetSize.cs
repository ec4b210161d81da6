namespace Farming.Orm.Benchmarks.Data;

/// <summary>The number of rows of each table.</summary>
/// <param name="Users">Users, 90 % of them with a profile.</param>
/// <param name="SessionsPerUser">Sessions of each user.</param>
/// <param name="Organizations">Organizations.</param>
/// <param name="MembershipsPerUser">Organizations of each user.</param>
/// <param name="Projects">Projects.</param>
/// <param name="Siblings">Rows in each of a project's three collections.</param>
/// <param name="Readings">Existing readings before a workload that writes.</param>
/// <param name="StreamedRows">Rows streamed by workload 3.</param>
/// <param name="ImportedRows">Rows imported by workload 8.</param>
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
    /// <summary>The size for measurements: 20 000 users, 200 000 sessions, 60 000 memberships.</summary>
    public static DatasetSize Full { get; } = new(20_000, 10, 2_000, 3, 200, 60, 5_000, 100_000, 100_000);

    /// <summary>The size for tests, which compare answers.</summary>
    public static DatasetSize Small { get; } = new(1_600, 7, 90, 3, 7, 12, 500, 3_000, 2_000);
}
