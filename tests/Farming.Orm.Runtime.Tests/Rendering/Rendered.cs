using Farming.Orm.Expressions;
using Farming.Orm.Metadata;
using Farming.Orm.Rendering;
using Farming.Orm.Runtime.Tests.Fakes;
using Farming.Orm.Statements;

namespace Farming.Orm.Runtime.Tests.Rendering;

/// <summary>Checks the text of a node in both dialects. <c>@1</c> stands for the first parameter, which is <c>?1</c> on SQLite and <c>$1</c> on PostgreSQL.</summary>
internal static class Rendered
{
    internal static readonly Alias Table = new("t0", isQuoted: false);

    internal static ColumnReference Column(string name, FieldType type = FieldType.Int32, bool isNullable = false) => new(Table, name, type, isNullable);

    internal static Parameter Parameter(int index, FieldType type = FieldType.Int32) => new(index, type);

    /// <summary>Checks a value or a condition.</summary>
    internal static void Is(string expected, Expression node) => Is(expected, expected, node);

    /// <inheritdoc cref="Is(string, Expression)"/>
    internal static void Is(string sqlite, string postgreSql, Expression node)
    {
        var select = new SelectStatement { Outputs = [new(node)] };
        Is($"SELECT {sqlite}", $"SELECT {postgreSql}", select);
    }

    /// <summary>Checks a statement that gives rows.</summary>
    internal static void Is(string expected, RowSet rows) => Is(expected, expected, rows);

    /// <inheritdoc cref="Is(string, RowSet)"/>
    internal static void Is(string sqlite, string postgreSql, RowSet rows) => Check(sqlite, postgreSql, dialect => dialect.Render(rows));

    /// <summary>Checks a statement that changes rows.</summary>
    internal static void Is(string expected, WriteStatement write) => Is(expected, expected, write);

    /// <inheritdoc cref="Is(string, WriteStatement)"/>
    internal static void Is(string sqlite, string postgreSql, WriteStatement write) => Check(sqlite, postgreSql, dialect => dialect.Render(write));

    private static void Check(string sqlite, string postgreSql, Func<SqlDialect, RenderedStatement> render)
    {
        Assert.Equal(sqlite.Replace('@', '?'), render(Dialects.Sqlite).Sql);
        Assert.Equal(postgreSql.Replace('@', '$'), render(Dialects.PostgreSql).Sql);
    }
}
