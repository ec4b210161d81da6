using System.Text.Json;
using Farming.Orm.Conformance.Relations;

namespace Farming.Orm.PostgreSql.Tests.Plans;

public sealed class PostgreSqlPlans() : PlanTests(new PostgreSqlTestServer())
{
    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(100)]
    public async Task Only_the_sessions_of_the_page_are_read(int users)
    {
        await FillAsync();

        Assert.InRange(await RowsReadAsync(LatestSessions(users)), users * 5, users * SessionsPerUser);
    }

    // With more parents the planner may rather read all of so small a table for the branch that is not a page.
    [Fact]
    public async Task Filtered_and_whole_branches_and_counts_read_the_sessions_of_their_user()
    {
        await FillAsync();

        Assert.InRange(await RowsReadAsync(ManyBranches(1)), SessionsPerUser, 3 * SessionsPerUser);
    }

    protected override async Task<int> RowsSentAsync(string sql) => (await Database.QueryAsync(sql)).Count;

    /// <summary>How many rows of sessions the statement reads, those among them that it then leaves out.</summary>
    private async Task<double> RowsReadAsync(string sql)
    {
        var rows = await Database.QueryAsync($"EXPLAIN (ANALYZE, FORMAT JSON) {sql}");
        using var plan = JsonDocument.Parse((string)rows[0][0]!);
        return RowsRead(plan.RootElement[0].GetProperty("Plan"));
    }

    private static double RowsRead(JsonElement node)
    {
        var rows = node.TryGetProperty("Relation Name", out var table) && table.GetString() == "sessions"
            ? (Number(node, "Actual Rows") + Number(node, "Rows Removed by Filter")) * Number(node, "Actual Loops")
            : 0;
        return node.TryGetProperty("Plans", out var children) ? rows + children.EnumerateArray().Sum(RowsRead) : rows;
    }

    private static double Number(JsonElement node, string name) => node.TryGetProperty(name, out var number) ? number.GetDouble() : 0;
}
