using Farming.Orm.Benchmarks.Contenders;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Measuring;
using Farming.Orm.Benchmarks.Workloads;

namespace Farming.Orm.Benchmarks.Tests;

/// <summary>All contenders do the same work: they give equal answers. Speed does not matter here.</summary>
public sealed class AnswerTests(SmallDatabases databases) : IClassFixture<SmallDatabases>
{
    public static TheoryData<string, DatabaseKind> Workloads()
    {
        var all = new TheoryData<string, DatabaseKind>();
        foreach (var workload in WorkloadList.All)
        {
            foreach (var kind in Enum.GetValues<DatabaseKind>().Where(kind => workload.Only is null || workload.Only == kind))
            {
                all.Add(workload.Title, kind);
            }
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(Workloads))]
    public async Task All_contenders_give_the_same_answers(string title, DatabaseKind kind)
    {
        var workload = WorkloadList.All.Single(one => one.Title == title);
        var database = await databases.GetAsync(kind);
        await using var way = workload.Delay == TimeSpan.Zero ? null : DelayedWay.To((PostgreSqlDatabase)database, workload.Delay);
        var contenders = workload.Contenders(way?.Database ?? database).ToList();

        await AnswerCheck.EnsureEqualAsync(workload, database, contenders);

        Assert.Contains(contenders, contender => contender.Role == ContenderRole.Ours);
        Assert.Contains(contenders, contender => contender.Role == ContenderRole.HandWritten);
        Assert.Equal(contenders.Count, contenders.Select(contender => contender.Name).Distinct().Count());
    }

    [Fact]
    public async Task An_answer_that_differs_is_found()
    {
        var database = await databases.GetAsync(DatabaseKind.Sqlite);
        var workload = new Workload(0, "numbers", _ => []);
        Contender[] contenders =
        [
            Contender.Of("even", ContenderRole.Ours, position => Task.FromResult<int[]>([2, 4, position])),
            Contender.Of("almost", ContenderRole.HandWritten, position => Task.FromResult<int[]>([2, 4, position == 9 ? 8 : position])),
        ];

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => AnswerCheck.EnsureEqualAsync(workload, database, contenders));

        Assert.Contains("'almost' differs from that of 'even'", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Answers_are_not_empty(DatabaseKind kind)
    {
        var database = await databases.GetAsync(kind);
        foreach (var workload in WorkloadList.All.Where(one => one.Delay == TimeSpan.Zero && (one.Only is null || one.Only == kind)))
        {
            var first = await workload.Contenders(database).First().AnswerAsync(0);
            if (workload.RestoreAsync is { } restore)
            {
                await restore(database);
            }

            Assert.DoesNotContain(first, (string[])["", "null", "[]", "0"]);
        }
    }
}
