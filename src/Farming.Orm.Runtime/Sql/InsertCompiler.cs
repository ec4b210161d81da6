using System.Text;
using Farming.Orm.Execution;
using Farming.Orm.Metadata;
using Farming.Orm.Querying;
using Farming.Orm.Writing;

namespace Farming.Orm.Sql;

/// <summary>INSERT … [ON CONFLICT …] RETURNING, of one row or of arrays of values.</summary>
internal static class InsertCompiler
{
    private const string Alias = "t0";

    internal static Plan Compile(SqlDialect dialect, InsertRequest request)
    {
        // The values of the columns come first, then those of the conflict's assignments.
        var columns = request.Columns.Select(column => new Placeholder(column)).ToList();
        var context = new StatementContext(dialect, visitor => Visit(visitor, columns, request.Conflict), takesAreParameters: false);
        var model = request.Row.Model;
        var sql = new StringBuilder("INSERT INTO ").Append(dialect.Table(model)).Append(" AS ").Append(Alias).Append(' ');
        if (columns.Count == 0)
        {
            sql.Append("DEFAULT VALUES");
        }
        else
        {
            sql.Append('(').AppendJoin(", ", request.Columns.Select(column => SqlDialect.Quote(column.Column))).Append(") ");
            var parameters = columns.Select(context.Parameter).ToList();
            if (request.Conflict is { KeyIsUnique: false } conflict)
            {
                ConnectionCompiler.AppendMissing(sql, request, conflict.Key, parameters, context);
            }
            else if (request.IsBulk)
            {
                dialect.AppendBulkRows(sql, [.. request.Columns.Select(column => column.Type)], parameters);
            }
            else
            {
                sql.Append("VALUES (").AppendJoin(", ", parameters).Append(')');
            }
        }

        AppendConflict(sql, request.Conflict, model, context);
        var layout = ReturningList.Append(sql, request.Row);
        if (request.Conflict is { IsUpdate: true })
        {
            sql.Append(", ").Append(dialect.WasInserted);
        }

        return new(new(sql.ToString()), layout, IsUnion: false, TakesAreParameters: false);
    }

    private static void AppendConflict(StringBuilder sql, ConflictAction? conflict, ModelMetadata model, StatementContext context)
    {
        if (conflict is not { KeyIsUnique: true })
        {
            return;
        }

        sql.Append(" ON CONFLICT ");
        if (conflict.Key.Count > 0)
        {
            sql.Append('(').AppendJoin(", ", conflict.Key.Select(field => context.Dialect.Ddl.IndexColumn(field))).Append(") ");
        }

        if (conflict.Assignments is not { } assignments)
        {
            sql.Append("DO NOTHING");
            return;
        }

        var sets = assignments.Select(assignment => UpdateCompiler.Set(assignment, Alias, context))
            .Concat(conflict.Replaced.Select(field => $"{SqlDialect.Quote(field.Column)} = excluded.{SqlDialect.Quote(field.Column)}"))
            .ToList();
        var touched = sets.Count == 0 ? [] : UpdateCompiler.Touched(model, assignments, Alias, context.Dialect);
        if (sets.Count == 0)
        {
            // Something must be set for the row to be given back.
            var key = conflict.Key[0];
            sets.Add($"{SqlDialect.Quote(key.Column)} = {FromScope.Column(Alias, key)}");
        }

        sql.Append("DO UPDATE SET ").AppendJoin(", ", sets.Concat(touched));
        if (Condition(conflict, context) is { } condition)
        {
            sql.Append(" WHERE ").Append(condition);
        }
    }

    /// <summary>When the row that is there is updated. It is marked only if it is: CASE, unlike AND, has an order.</summary>
    private static string? Condition(ConflictAction conflict, StatementContext context)
    {
        var mark = context.Dialect.MarkUpdated;
        if (conflict.Expected is not { } expected)
        {
            return mark;
        }

        var isExpected = $"{FromScope.Column(Alias, expected.Field)} = {context.Parameter(expected)}";
        return mark is null ? isExpected : $"CASE WHEN {isExpected} THEN {mark} END";
    }

    private static void Visit(ParameterVisitor visitor, List<Placeholder> columns, ConflictAction? conflict)
    {
        foreach (var column in columns)
        {
            visitor.Visit(column);
        }

        conflict?.VisitParameters(visitor);
    }

    /// <summary>Stands for a column's value, which the binding writes.</summary>
    private sealed class Placeholder(FieldMetadata field) : IParameter
    {
        public void Write(GeneratedCode.ParameterWriter writer) =>
            throw new InvalidOperationException($"The value of {field.Name} is written by the binding.");
    }
}
