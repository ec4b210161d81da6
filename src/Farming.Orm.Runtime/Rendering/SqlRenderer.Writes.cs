using Farming.Orm.Statements;

namespace Farming.Orm.Rendering;

// Statements that change rows.
internal abstract partial class SqlRenderer
{
    internal void Write(WriteStatement write)
    {
        switch (write)
        {
            case InsertStatement insert:
                Write(insert);
                break;
            case UpdateStatement update:
                Write(update);
                break;
            case DeleteStatement delete:
                Sql.Append("DELETE FROM ");
                Write(delete.Table);
                WriteWhere(delete.Where);
                break;
            default:
                throw new NotSupportedException($"{write.GetType().Name} cannot be rendered.");
        }

        if (write.Returning is { } returning)
        {
            Sql.Append(" RETURNING ");
            Write(returning);
        }
    }

    private void Write(InsertStatement insert)
    {
        Sql.Append("INSERT INTO ");
        Write(insert.Table);
        Sql.Append(" ");
        WriteRows(insert);
        if (insert.Conflict is { } conflict)
        {
            Write(conflict);
        }
    }

    private void WriteRows(InsertStatement insert)
    {
        if (insert.Columns.Count == 0)
        {
            Sql.Append("DEFAULT VALUES");
            return;
        }

        Sql.Append("(").Append(string.Join(", ", insert.Columns.Select(Column))).Append(") ");
        if (insert.Rows is { } rows)
        {
            Write(rows);
            return;
        }

        Sql.Append("VALUES (");
        WriteList(insert.Values);
        Sql.Append(")");
    }

    private void Write(ConflictClause conflict)
    {
        Sql.Append(" ON CONFLICT ");
        if (conflict.Target.Count > 0)
        {
            Sql.Append("(");
            WriteList(conflict.Target);
            Sql.Append(") ");
        }

        if (conflict.Sets is not { } sets)
        {
            Sql.Append("DO NOTHING");
            return;
        }

        Sql.Append("DO UPDATE");
        Write(sets);
        WriteWhere(conflict.Where);
    }

    private void Write(UpdateStatement update)
    {
        Sql.Append("UPDATE ");
        Write(update.Table);
        Write(update.Sets);
        WriteWhere(update.Where);
    }

    private void Write(IReadOnlyList<SetClause> sets)
    {
        for (var index = 0; index < sets.Count; index++)
        {
            Sql.Append(index == 0 ? " SET " : ", ").Append(Column(sets[index].Field)).Append(" = ");
            Write(sets[index].Value);
        }
    }

    private void WriteWhere(Expressions.Expression? condition)
    {
        if (condition is not null)
        {
            Sql.Append(" WHERE ");
            Write(condition);
        }
    }
}
