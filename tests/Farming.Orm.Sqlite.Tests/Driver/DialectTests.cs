using System.Diagnostics;
using System.Globalization;
using System.Text;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Querying.Predicates;

namespace Farming.Orm.Sqlite.Tests.Driver;

public sealed class DialectTests
{
    private static readonly string[] Texts = ["", "a", "A", "ab", "abc", "bc", "c", "%", "_", "a%c", "100%", "a_c", "äöü", "ÄÖÜ", "🚜x", "É"];

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    public async Task Text_is_matched_as_in_CSharp(int kind, bool ignoreCase)
    {
        using var driver = new SqliteDriver(":memory:");
        var sql = $"SELECT {driver.Sql.TextMatch((TextMatchKind)kind, "?1", "?2", ignoreCase)}";
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
                Assert.Equal((text, part, IsMatch((TextMatchKind)kind, text, part, ignoreCase)), (text, part, Assert.Single(matches)));
            }
        }
    }

    [Fact]
    public async Task Decimals_compare_and_sort_as_numbers()
    {
        using var driver = new SqliteDriver(":memory:");
        await driver.ExecuteAsync("CREATE TABLE t (v TEXT)");
        await driver.ExecuteAsync("INSERT INTO t VALUES ('9'), ('12.50'), ('-1'), ('0.5'), (NULL), ('b'), ('a'), ('12.5'), ('1e3')");
        var v = driver.Sql.Comparable("v", FieldType.Decimal);
        Assert.Equal(
            [null, "-1", "0.5", "9", "12.5", "12.50", "1e3", "a", "b"],
            await driver.QueryAsync($"SELECT v FROM t ORDER BY {v}, length(v)", row => row.GetNullableString(0)));
        Assert.Equal(["-1", "0.5", "9"], await driver.QueryAsync($"SELECT v FROM t WHERE {v} < ?1 ORDER BY {v}", row => row.GetString(0), writer => writer.Write(12.5m)));
        Assert.Equal(["12.5", "12.50"], await driver.QueryAsync($"SELECT v FROM t WHERE {v} = ?1 ORDER BY length(v)", row => row.GetString(0), writer => writer.Write(12.500m)));
        Assert.Equal(
            ["12.5", "12.50", "9"],
            await driver.QueryAsync($"SELECT v FROM t WHERE {driver.Sql.In(v, "?1", FieldType.Decimal)} ORDER BY v", row => row.GetString(0), writer => writer.WriteArray(FieldCodecs.Decimal, [9.000m, 12.500m])));
    }

    [Theory]
    [InlineData("SELECT * FROM keys")]
    [InlineData("SELECT * FROM keys ORDER BY n")]
    [InlineData("SELECT x.* FROM keys AS x CROSS JOIN (SELECT 1 AS one) WHERE x.k0 >= one ORDER BY x.n DESC")]
    public async Task A_table_of_many_keys_is_not_quadratic(string use)
    {
        const int count = 100_000;
        using var driver = new SqliteDriver(":memory:");
        var sql = new StringBuilder("WITH keys AS (");
        driver.Sql.AppendKeyTable(sql, [FieldType.Int32, FieldType.String, FieldType.Guid], ["?1", "?2", "?3"]);
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
        var sql = new StringBuilder("INSERT INTO t (id, next, v, b) ");
        driver.Sql.AppendBulkRows(sql, [FieldType.Int32, FieldType.Int32, FieldType.Double, FieldType.Bytes], ["?1", "?2", "?3", "?4"]);
        sql.Append(" RETURNING id");
        var numbers = Enumerable.Range(1, count).Reverse().ToArray();
        var watch = Stopwatch.StartNew();
        var ids = await driver.QueryAsync(sql.ToString(), row => row.GetInt32(0), writer =>
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
    [InlineData(null, null, "")]
    [InlineData("?1", null, " LIMIT ?1")]
    [InlineData("5", "?2", " LIMIT 5 OFFSET ?2")]
    [InlineData(null, "?1", " LIMIT -1 OFFSET ?1")]
    public void Pages_are_limits(string? take, string? skip, string expected)
    {
        using var driver = new SqliteDriver(":memory:");
        var sql = new StringBuilder();
        driver.Sql.AppendLimit(sql, take, skip);
        Assert.Equal(expected, sql.ToString());
    }

    private static bool IsMatch(TextMatchKind kind, string text, string part, bool ignoreCase)
    {
        var comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return kind switch
        {
            TextMatchKind.Contains => text.Contains(part, comparison),
            TextMatchKind.StartsWith => text.StartsWith(part, comparison),
            _ => text.EndsWith(part, comparison),
        };
    }
}
