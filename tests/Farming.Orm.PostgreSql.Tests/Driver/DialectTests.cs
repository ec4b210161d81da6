using System.Text;
using Farming.Orm.Expressions;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Statements;

namespace Farming.Orm.PostgreSql.Tests.Driver;

public sealed class DialectTests : PostgreSqlTest
{
    private static readonly string[] Texts = ["", "a", "A", "ab", "abc", "bc", "c", "%", "_", "a%c", "100%", "a_c", "äöü", "ÄÖÜ", "🚜x", "É"];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Text_is_matched_as_in_CSharp(int kind)
    {
        var match = new TextMatch((TextMatchKind)kind, new Parameter(0, FieldType.String), new Parameter(1, FieldType.String));
        var sql = Driver.Sql.Render(new SelectStatement { Outputs = [new(match)] }).Sql;
        foreach (var text in Texts)
        {
            foreach (var part in Texts)
            {
                var matches = await Connection.QueryAsync(sql, row => row.GetBoolean(0), writer =>
                {
                    writer.Write(text);
                    writer.Write(part);
                });
                Assert.Equal((text, part, IsMatch((TextMatchKind)kind, text, part)), (text, part, Assert.Single(matches)));
            }
        }
    }

    [Fact]
    public async Task Null_comes_before_every_value()
    {
        await Connection.ExecuteAsync("CREATE TEMP TABLE t AS SELECT * FROM (VALUES (1), (NULL), (2)) AS x(v)");
        foreach (var isDescending in new[] { false, true })
        {
            var v = new ColumnReference(null, "v", FieldType.Int32, isNullable: true);
            var select = new SelectStatement { Outputs = [new(v)], From = new(new CommonTableReference(new("t"))), Orders = [new(v, isDescending)] };
            var read = await Connection.QueryAsync(Driver.Sql.Render(select).Sql, row => row.IsNull(0) ? (int?)null : row.GetInt32(0));
            Assert.Equal(isDescending ? [2, 1, null] : [null, 1, 2], read);
        }
    }

    [Fact]
    public async Task A_table_of_many_keys_is_sent_as_arrays()
    {
        const int count = 100_000;
        var keys = new ArrayRows([new(0, FieldType.Int32), new(1, FieldType.String)], isNumbered: true);
        var sql = new StringBuilder("WITH keys AS (").Append(Driver.Sql.Render(keys).Sql);
        sql.Append(") SELECT count(*)::int, min(n), max(n), count(*) FILTER (WHERE k0 = n AND k1 = 'text' || n)::int FROM keys");
        var numbers = Enumerable.Range(1, count).ToArray();
        var found = await Connection.QueryAsync(
            sql.ToString(),
            row => (row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3)),
            writer =>
            {
                writer.WriteArray(FieldCodecs.Int32, numbers);
                writer.WriteArray(FieldCodecs.String, [.. numbers.Select(number => $"text{number}")]);
            });
        Assert.Equal([(count, 1, count, count)], found);
    }

    private static bool IsMatch(TextMatchKind kind, string text, string part) => kind switch
    {
        TextMatchKind.Contains => text.Contains(part, StringComparison.Ordinal),
        TextMatchKind.StartsWith => text.StartsWith(part, StringComparison.Ordinal),
        _ => text.EndsWith(part, StringComparison.Ordinal),
    };
}
