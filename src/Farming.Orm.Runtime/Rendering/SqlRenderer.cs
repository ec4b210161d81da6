using Farming.Orm.Expressions;
using Farming.Orm.Metadata;
using Farming.Orm.Statements;

namespace Farming.Orm.Rendering;

/// <summary>Writes the text of one statement, with a virtual method per node. A dialect overrides the methods for nodes that it writes differently.</summary>
internal abstract partial class SqlRenderer(SqlDialect dialect)
{
    protected SqlText Sql { get; } = new();

    /// <summary>The keyword of an inner join.</summary>
    protected virtual string InnerJoin => "JOIN";

    /// <summary>The written statement.</summary>
    internal abstract RenderedStatement Complete();

    internal void Write(RowSet rows)
    {
        switch (rows)
        {
            case SelectStatement select:
                Write(select);
                break;
            case ArrayRows arrays:
                Write(arrays);
                break;
            case UnionAll union:
                Write(union);
                break;
            default:
                throw new NotSupportedException($"{rows.GetType().Name} cannot be rendered.");
        }
    }

    /// <summary>Parallel arrays as rows.</summary>
    protected abstract void Write(ArrayRows rows);

    /// <summary>LIMIT and OFFSET.</summary>
    protected abstract void Write(Limit limit);

    /// <summary>Writes the suffix of a nullable term of an order, so that null comes before every value.</summary>
    protected abstract void WriteNullOrder(bool isDescending);

    private void Write(SelectStatement select)
    {
        Sql.Append(select.IsDistinct ? "SELECT DISTINCT " : "SELECT ");
        Write(select.Outputs);
        if (select.From is { } from)
        {
            Sql.Append(" ");
            Write(from);
        }

        if (select.Where is { } where)
        {
            Sql.Append(" WHERE ");
            Write(where);
        }

        if (select.GroupBy.Count > 0)
        {
            Sql.Append(" GROUP BY ");
            WriteList(select.GroupBy);
        }

        WriteOrder(" ORDER BY ", select.Orders);
        if (select.Limit is { } limit)
        {
            Write(limit);
        }
    }

    private void Write(UnionAll union)
    {
        for (var index = 0; index < union.CommonTables.Count; index++)
        {
            var table = union.CommonTables[index];
            Sql.Append(index == 0 ? "WITH " : ", ");
            Write(table.Name);
            Sql.Append(" AS MATERIALIZED (");
            Write(table.Rows);
            Sql.Append(")");
        }

        for (var index = 0; index < union.Parts.Count; index++)
        {
            // An ordered part needs parentheses: otherwise the order would apply to the union.
            var part = union.Parts[index];
            Sql.Append(index == 0 ? " " : " UNION ALL ").Append(part.Orders.Count > 0 ? "(" : "");
            Write(part);
            Sql.Append(part.Orders.Count > 0 ? ")" : "");
        }

        WriteOrder(" ORDER BY ", union.Orders);
    }

    /// <summary>The list of a SELECT or of RETURNING.</summary>
    private void Write(IReadOnlyList<Output> outputs)
    {
        if (outputs.Count == 0)
        {
            Sql.Append("1");
        }

        for (var index = 0; index < outputs.Count; index++)
        {
            Sql.Append(index == 0 ? "" : ", ");
            Write(outputs[index].Value);
            if (outputs[index].Name is { } name)
            {
                Sql.Append(" AS ").Append(SqlDialect.Quote(name));
            }
        }
    }

    private void Write(FromClause from)
    {
        Sql.Append("FROM ");
        Write(from.First);
        foreach (var join in from.Joins)
        {
            Sql.Append(" ").Append(join.Kind switch
            {
                JoinKind.Left => "LEFT JOIN",
                JoinKind.Lateral => "CROSS JOIN LATERAL",
                _ => InnerJoin,
            }).Append(" ");
            Write(join.Table);
            if (join.On is { } condition)
            {
                Sql.Append(" ON ");
                Write(condition);
            }
        }
    }

    private void Write(FromTable table)
    {
        switch (table)
        {
            case ModelTable model:
                Sql.Append(dialect.Table(model.Model)).Append(table.Alias is null ? "" : " AS ");
                break;
            case DerivedTable derived:
                Sql.Append("(");
                Write(derived.Rows);
                Sql.Append(") AS ");
                break;
        }

        if (table.Alias is { } alias)
        {
            Write(alias);
        }
    }

    protected void WriteOrder(string keyword, IReadOnlyList<Ordering> orders)
    {
        for (var index = 0; index < orders.Count; index++)
        {
            var order = orders[index];
            Sql.Append(index == 0 ? keyword : ", ");
            Write(order.Value);
            Sql.Append(order.IsDescending ? " DESC" : "");
            if (order.IsNullable)
            {
                WriteNullOrder(order.IsDescending);
            }
        }
    }

    protected void WriteList(IReadOnlyList<Expression> expressions)
    {
        for (var index = 0; index < expressions.Count; index++)
        {
            Sql.Append(index == 0 ? "" : ", ");
            Write(expressions[index]);
        }
    }

    protected void Write(Alias alias) => Sql.Append(alias.IsQuoted ? SqlDialect.Quote(alias.Name) : alias.Name);

    protected static string Column(FieldMetadata field) => SqlDialect.Quote(field.Column);
}
