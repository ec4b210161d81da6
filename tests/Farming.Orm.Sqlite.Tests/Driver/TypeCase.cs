using Farming.Orm.Expressions;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Statements;

namespace Farming.Orm.Sqlite.Tests.Driver;

/// <summary>Values of one type, and what must hold for each type.</summary>
public abstract class TypeCase
{
    internal abstract Task CheckColumnAsync(Orm.Driver driver);

    internal abstract Task CheckArrayAsync(Orm.Driver driver);

    internal abstract Task CheckNullAsync(Orm.Driver driver);
}

/// <inheritdoc/>
internal sealed class TypeCase<T>(string name, Codec<T> codec, params T[] values) : TypeCase
{
    private Comparable Comparable => new(new ColumnReference(null, "v", codec.Type));

    public override string ToString() => name;

    internal override async Task CheckColumnAsync(Orm.Driver driver)
    {
        await driver.ExecuteAsync($"CREATE TABLE t (id INTEGER PRIMARY KEY, v {driver.Sql.StoreType(codec.Type)})");
        foreach (var value in values)
        {
            await driver.ExecuteAsync("INSERT INTO t (v) VALUES (?1)", writer => codec.Write(writer, value));
        }

        var read = await driver.QueryAsync("SELECT v FROM t ORDER BY id", row => codec.Read(row, 0));
        Assert.Equal(values.Select(Exact), read.Select(Exact));
        foreach (var value in values)
        {
            var found = await driver.QueryAsync($"SELECT v FROM t WHERE {Text(Comparable, driver)} = ?1", row => codec.Read(row, 0), writer => codec.Write(writer, value));
            Assert.Contains(Exact(value), found.Select(Exact));
        }
    }

    internal override async Task CheckArrayAsync(Orm.Driver driver)
    {
        await CheckColumnAsync(driver);
        var condition = Text(new InArray(Comparable, new(0, codec.Type)), driver);
        var found = await driver.QueryAsync($"SELECT v FROM t WHERE {condition} ORDER BY id", row => codec.Read(row, 0), writer => writer.WriteArray(codec, values));
        Assert.Equal(values.Select(Exact), found.Select(Exact));

        var sql = driver.Sql.Render(new ArrayRows([new(0, codec.Type), new(1, codec.Type)], isNumbered: true)).Sql;
        var keys = await driver.QueryAsync(
            $"SELECT * FROM ({sql}) ORDER BY \"n\"",
            row => (codec.Read(row, 0), codec.Read(row, 1), row.GetInt32(2)),
            writer =>
            {
                writer.WriteArray(codec, values);
                writer.WriteArray(codec, [.. values.Reverse()]);
            });
        Assert.Equal(values.Select((value, index) => (Exact(value), Exact(values[^(index + 1)]), index + 1)), keys.Select(key => (Exact(key.Item1), Exact(key.Item2), key.Item3)));
    }

    internal override async Task CheckNullAsync(Orm.Driver driver)
    {
        await driver.ExecuteAsync($"CREATE TABLE t (v {driver.Sql.StoreType(codec.Type)})");
        await driver.ExecuteAsync("INSERT INTO t VALUES (?1)", writer => writer.WriteNull(codec.Type));
        Assert.Equal([true], await driver.QueryAsync("SELECT v FROM t", row => row.IsNull(0)));
        await Assert.ThrowsAsync<InvalidCastException>(() => driver.QueryAsync("SELECT v FROM t", row => codec.Read(row, 0)));
    }

    private static string Text(Expression expression, Orm.Driver driver) => driver.Sql.Render(new SelectStatement { Outputs = [new(expression)] }).Sql["SELECT ".Length..];

    /// <summary>Tells apart what equality does not: the scale of decimals, the kind of times, the bytes of arrays.</summary>
    private static string Exact(T value) => value switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        DateTime time => $"{time:O}",
        double number => $"{BitConverter.DoubleToInt64Bits(number):X}",
        float number => $"{BitConverter.SingleToInt32Bits(number):X}",
        _ => FormattableString.Invariant($"{value}"),
    };
}
