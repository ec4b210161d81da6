using Farming.Orm.Drivers;
using Farming.Orm.Expressions;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Rendering;
using Farming.Orm.Statements;

namespace Farming.Orm.PostgreSql.Tests.Driver;

/// <summary>Values of one type, and what must hold for each type.</summary>
public abstract class TypeCase
{
    internal abstract Task CheckColumnAsync(DriverConnection connection, SqlDialect sql);

    internal abstract Task CheckArrayAsync(DriverConnection connection, SqlDialect sql);

    internal abstract Task CheckNullAsync(DriverConnection connection, SqlDialect sql);
}

/// <inheritdoc/>
internal sealed class TypeCase<T>(string name, Codec<T> codec, params T[] values) : TypeCase
{
    public override string ToString() => name;

    internal override async Task CheckColumnAsync(DriverConnection connection, SqlDialect sql)
    {
        await connection.ExecuteAsync($"CREATE TEMP TABLE t (id int GENERATED ALWAYS AS IDENTITY, v {sql.StoreType(codec.Type)})");
        foreach (var value in values)
        {
            Assert.Equal(1, await connection.ExecuteAsync("INSERT INTO t (v) VALUES ($1)", writer => codec.Write(writer, value)));
        }

        var read = await connection.QueryAsync("SELECT v FROM t ORDER BY id", row => codec.Read(row, 0));
        Assert.Equal(values.Select(Exact), read.Select(Exact));
        foreach (var value in values)
        {
            var found = await connection.QueryAsync("SELECT v FROM t WHERE v = $1", row => codec.Read(row, 0), writer => codec.Write(writer, value));
            Assert.Contains(Exact(value), found.Select(Exact));
        }
    }

    internal override async Task CheckArrayAsync(DriverConnection connection, SqlDialect sql)
    {
        await connection.ExecuteAsync($"CREATE TEMP TABLE u (id int GENERATED ALWAYS AS IDENTITY, v {sql.StoreType(codec.Type)})");
        var insert = $"INSERT INTO u (v) {sql.Render(new ArrayRows([new(0, codec.Type)], isNumbered: false)).Sql}";
        Assert.Equal(values.Length, await connection.ExecuteAsync(insert, writer => writer.WriteArray(codec, values)));

        var condition = Text(new InArray(new ColumnReference(null, "v", codec.Type), new(0, codec.Type)), sql);
        var found = await connection.QueryAsync(
            $"SELECT v FROM u WHERE {condition} ORDER BY id", row => codec.Read(row, 0), writer => writer.WriteArray(codec, values));
        Assert.Equal(values.Select(Exact), found.Select(Exact));

        var keys = sql.Render(new ArrayRows([new(0, codec.Type), new(1, codec.Type)], isNumbered: true)).Sql;
        var rows = await connection.QueryAsync(
            $"SELECT * FROM ({keys}) AS k ORDER BY \"n\"",
            row => (codec.Read(row, 0), codec.Read(row, 1), row.GetInt32(2)),
            writer =>
            {
                writer.WriteArray(codec, values);
                writer.WriteArray(codec, [.. values.Reverse()]);
            });
        Assert.Equal(values.Select((value, index) => (Exact(value), Exact(values[^(index + 1)]), index + 1)), rows.Select(row => (Exact(row.Item1), Exact(row.Item2), row.Item3)));
    }

    internal override async Task CheckNullAsync(DriverConnection connection, SqlDialect sql)
    {
        await connection.ExecuteAsync($"CREATE TEMP TABLE t (v {sql.StoreType(codec.Type)})");
        await connection.ExecuteAsync("INSERT INTO t VALUES ($1)", writer => writer.WriteNull(codec.Type));
        Assert.Equal([true], await connection.QueryAsync("SELECT v FROM t", row => row.IsNull(0)));
        Assert.Equal([true], await connection.QueryAsync($"SELECT {Text(new TypedNull(sql.SlotType(codec.Type)), sql)}", row => row.IsNull(0)));
        await Assert.ThrowsAsync<InvalidCastException>(() => connection.QueryAsync("SELECT v FROM t", row => codec.Read(row, 0)));
    }

    private static string Text(Expression expression, SqlDialect sql) => sql.Render(new SelectStatement { Outputs = [new(expression)] }).Sql["SELECT ".Length..];

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
