using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Workloads;
using Microsoft.Data.Sqlite;

namespace Farming.Orm.Benchmarks.Tests;

/// <summary>The contender Dapper.AOT measures the code of its generator. A call that is not intercepted would measure Dapper itself.</summary>
public sealed class InterceptionTests
{
    private const string Dapper = "Dapper.SqlMapper";

    [Fact]
    public async Task Calls_of_Dapper_AOT_are_intercepted()
    {
        await using var database = await SqliteDatabase.CreateAsync(path: null, new Dataset(DatasetSize.Small));
        var contenders = WorkloadList.All
            .Where(workload => workload.Only is null && workload.Clients == 1)
            .Select(workload => workload.Contenders(database).Where(contender => contender.Name is "dapper" or "dapper.aot").ToList())
            .Where(pair => pair.Count == 2)
            .SelectMany(pair => pair)
            .ToList();
        await database.ExecuteAsync("DROP TABLE sessions; DROP TABLE profiles; DROP TABLE memberships; DROP TABLE users; DROP TABLE readings");

        var stacks = new List<(string Name, string Stack)>();
        foreach (var contender in contenders)
        {
            var exception = await Assert.ThrowsAsync<SqliteException>(() => contender.RunAsync(0));
            stacks.Add((contender.Name, exception.StackTrace!));
        }

        Assert.All(stacks.Where(one => one.Name == "dapper"), one => Assert.Contains(Dapper, one.Stack, StringComparison.Ordinal));
        Assert.All(stacks.Where(one => one.Name == "dapper.aot"), one => Assert.DoesNotContain(Dapper, one.Stack, StringComparison.Ordinal));
        Assert.NotEmpty(stacks);
    }
}
