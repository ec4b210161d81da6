using Farming.Orm.Conformance.Databases;

namespace Farming.Orm.PostgreSql.Tests.Driver;

/// <summary>Tables told apart by the search path: the schema in which tables are created is the only one that counts.</summary>
public sealed class SearchPathTests() : SuiteTests(new PostgreSqlTestServer(settings: "-c search_path=missing,near,further"))
{
    [Fact]
    public async Task A_table_further_back_does_not_stand_for_the_table_to_create()
    {
        await Database.ExecuteAsync("CREATE SCHEMA near; CREATE SCHEMA further; CREATE TABLE further.counters (other int NOT NULL)");

        await Database.Orm.Schema.CreateAsync();
        await Database.Orm.Counters.CreateAsync(new() { Name = "a" });

        Assert.Equal(["near"], (await Database.QueryAsync("SELECT relnamespace::regnamespace::text FROM pg_class WHERE relname = 'users' AND relkind = 'r'")).Select(row => row[0]));
        Assert.Equal([1L, 0L], (await Database.QueryAsync("SELECT (SELECT count(*) FROM near.counters), (SELECT count(*) FROM further.counters)"))[0]);
    }

    [Fact]
    public async Task A_table_of_that_schema_is_compared()
    {
        await Database.ExecuteAsync("CREATE SCHEMA near; CREATE SCHEMA further; CREATE TABLE near.counters (other int NOT NULL)");

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Database.Orm.Schema.CreateAsync());

        Assert.Contains("counters", error.Message, StringComparison.Ordinal);
        Assert.Equal([1L], (await Database.QueryAsync("SELECT count(*) FROM pg_tables WHERE schemaname IN ('near', 'further')"))[0]);
    }

    [Fact]
    public async Task Without_any_schema_to_create_in_the_error_says_so()
    {
        var error = await Assert.ThrowsAsync<OrmException>(() => Database.Orm.Schema.CreateAsync());

        Assert.Equal(OrmErrorCode.MissingSchema, error.Code);
    }
}
