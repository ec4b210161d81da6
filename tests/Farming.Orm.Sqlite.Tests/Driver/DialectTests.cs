using System.Diagnostics;
using System.Globalization;
using System.Text;
using Farming.Orm.Expressions;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Statements;

namespace Farming.Orm.Sqlite.Tests.Driver;

public sealed class DialectTests
{
    private static readonly string[] Texts = ["", "a", "A", "ab", "abc", "bc", "c", "%", "_", "a%c", "100%", "a_c", "äöü", "ÄÖÜ", "🚜x", "É"];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Text_is_matched_as_in_CSharp(int kind)
    {
        using var driver = new SqliteDriver(":memory:");
        var sql = driver.Sql.Render(new SelectStatement { Outputs = [new(new TextMatch((TextMatchKind)kind, Parameter(0, FieldType.String), Parameter(1, FieldType.String)))] }).Sql;
        await using var connection = await driver.OpenAsync(default);
        foreach (var text in Texts)
        {
            foreach (var part in Texts)
            {
                var matches = await connection.QueryAsync(sql, row => row.GetBoolean(0), writer =>
                {
                    writer.Write(text);
                    writer.Write(part);
                });
                Assert.Equal((text, part, IsMatch((TextMatchKind)kind, text, part)), (text, part, Assert.Single(matches)));
            }
        }
    }

    [Fact]
    public async Task Decimals_compare_and_sort_as_numbers()
    {
        using var driver = new SqliteDriver(":memory:");
        await driver.ExecuteAsync("CREATE TABLE t (v TEXT)");
        await driver.ExecuteAsync("INSERT INTO t VALUES ('9'), ('12.50'), ('-1'), ('0.5'), (NULL), ('b'), ('a'), ('12.5'), ('1e3')");
        var column = new Comparable(new ColumnReference(null, "v", FieldType.Decimal));
        var v = Text(column, driver);
        var @in = Text(new InArray(column, Parameter(0, FieldType.Decimal)), driver);
        Assert.Equal(
            [null, "-1", "0.5", "9", "12.5", "12.50", "1e3", "a", "b"],
            await driver.QueryAsync($"SELECT v FROM t ORDER BY {v}, length(v)", row => row.GetNullableString(0)));
        Assert.Equal(["-1", "0.5", "9"], await driver.QueryAsync($"SELECT v FROM t WHERE {v} < ?1 ORDER BY {v}", row => row.GetString(0), writer => writer.Write(12.5m)));
        Assert.Equal(["12.5", "12.50"], await driver.QueryAsync($"SELECT v FROM t WHERE {v} = ?1 ORDER BY length(v)", row => row.GetString(0), writer => writer.Write(12.500m)));
        Assert.Equal(
            ["12.5", "12.50", "9"],
            await driver.QueryAsync($"SELECT v FROM t WHERE {@in} ORDER BY v", row => row.GetString(0), writer => writer.WriteArray(FieldCodecs.Decimal, [9.000m, 12.500m])));
    }

    [Theory]
    [InlineData("SELECT * FROM keys")]
    [InlineData("SELECT * FROM keys ORDER BY n")]
    [InlineData("SELECT x.* FROM keys AS x CROSS JOIN (SELECT 1 AS one) WHERE x.k0 >= one ORDER BY x.n DESC")]
    public async Task A_table_of_many_keys_is_not_quadratic(string use)
    {
        const int count = 100_000;
        using var driver = new SqliteDriver(":memory:");
        var keys = new ArrayRows([Parameter(0, FieldType.Int32), Parameter(1, FieldType.String), Parameter(2, FieldType.Guid)], isNumbered: true);
        var sql = new StringBuilder("WITH keys AS (").Append(driver.Sql.Render(keys).Sql);
        sql.Append(CultureInfo.InvariantCulture, $") SELECT count(*), min(n), max(n), sum(k0 = n AND k1 = 'text' || n) FROM ({use} LIMIT -1)");
        var numbers = Enumerable.Range(1, count).ToArray();
        var watch = Stopwatch.StartNew();
        var found = await driver.QueryAsync(
            sql.ToString(),
            row => (row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3)),
            writer =>
            {
                writer.WriteArray(FieldCodecs.Int32, numbers);
                writer.WriteArray(FieldCodecs.String, [.. numbers.Select(number => $"text{number}")]);
                writer.WriteArray(FieldCodecs.Guid, [.. numbers.Select(_ => Guid.NewGuid())]);
            });
        Assert.Equal([(count, 1, count, count)], found);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Many_rows_go_in_at_once_and_may_point_to_each_other()
    {
        const int count = 20_000;
        using var driver = new SqliteDriver(":memory:");
        await driver.ExecuteAsync("CREATE TABLE t (id INTEGER PRIMARY KEY, next INTEGER REFERENCES t (id), v REAL, b BLOB)");

        // Without it SQLite looks through the whole table for rows that wait for the new one.
        await driver.ExecuteAsync("CREATE INDEX t_next ON t (next)");
        var rows = new ArrayRows([Parameter(0, FieldType.Int32), Parameter(1, FieldType.Int32), Parameter(2, FieldType.Double), Parameter(3, FieldType.Bytes)], isNumbered: false);
        var sql = $"INSERT INTO t (id, next, v, b) {driver.Sql.Render(rows).Sql} RETURNING id";
        var numbers = Enumerable.Range(1, count).Reverse().ToArray();
        var watch = Stopwatch.StartNew();
        var ids = await driver.QueryAsync(sql, row => row.GetInt32(0), writer =>
        {
            writer.WriteArray(FieldCodecs.Int32, numbers);
            writer.WriteArray(FieldCodecs.Nullable(FieldCodecs.Int32), [.. numbers.Select(number => number == 1 ? (int?)null : number - 1)]);
            writer.WriteArray(FieldCodecs.Double, [.. numbers.Select(number => number / 10.0)]);
            writer.WriteArray(FieldCodecs.Bytes, [.. numbers.Select(number => number % 2 == 0 ? null : BitConverter.GetBytes(number))]);
        });
        Assert.Equal(numbers, ids);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.Equal(
            [(1, 0.1, "01000000"), (2, 0.2, null)],
            await driver.QueryAsync("SELECT id, v, b FROM t ORDER BY id LIMIT 2", row => (row.GetInt32(0), row.GetDouble(1), row.GetNullableBytes(2) is { } bytes ? Convert.ToHexString(bytes) : null)));
    }

    [Theory]
    [InlineData(false, null, false, "")]
    [InlineData(true, null, false, " LIMIT ?1")]
    [InlineData(false, 5, true, " LIMIT 5 OFFSET ?1")]
    [InlineData(false, null, true, " LIMIT -1 OFFSET ?1")]
    public void Pages_are_limits(bool takesParameter, int? taken, bool skips, string expected)
    {
        using var driver = new SqliteDriver(":memory:");
        Expression? take = takesParameter ? Parameter(0, FieldType.Int64) : taken is { } rows ? new Integer(rows) : null;
        Expression? skip = skips ? Parameter(1, FieldType.Int64) : null;
        var select = new SelectStatement { Limit = take is null && skip is null ? null : new(take, skip) };
        Assert.Equal($"SELECT 1{expected}", driver.Sql.Render(select).Sql);
    }

    private static Parameter Parameter(int index, FieldType type) => new(index, type);

    private static string Text(Expression expression, SqliteDriver driver) => driver.Sql.Render(new SelectStatement { Outputs = [new(expression)] }).Sql["SELECT ".Length..];

    private static bool IsMatch(TextMatchKind kind, string text, string part) => kind switch
    {
        TextMatchKind.Contains => text.Contains(part, StringComparison.Ordinal),
        TextMatchKind.StartsWith => text.StartsWith(part, StringComparison.Ordinal),
        _ => text.EndsWith(part, StringComparison.Ordinal),
    };
}
