using System.Text;
using Farming.Orm.Execution;
using Farming.Orm.Metadata;
using Farming.Orm.Querying;
using Farming.Orm.Writing;

namespace Farming.Orm.Sql;

/// <summary>UPDATE and DELETE, with RETURNING where something is read.</summary>
internal static class UpdateCompiler
{
    internal static Plan Compile(SqlDialect dialect, UpdateRequest request, bool takesAreParameters)
    {
        var context = new StatementContext(dialect, request.VisitParameters, takesAreParameters);
        var model = request.State.Source.Model;
        var scope = new FromScope(context);
        var alias = scope.From(model);
        scope.Bind(request.State.Source, alias);
        var where = Where(request.State, scope, context);
        var sql = new StringBuilder();
        if (request.Assignments is { } assignments)
        {
            sql.Append("UPDATE ").Append(dialect.Table(model)).Append(" AS ").Append(alias).Append(" SET ")
                .AppendJoin(", ", assignments.Select(assignment => Set(assignment, alias, context)).Concat(Touched(model, assignments, alias, dialect)));
        }
        else
        {
            sql.Append("DELETE FROM ").Append(dialect.Table(model)).Append(" AS ").Append(alias);
        }

        sql.Append(where);
        var layout = request.Row is null ? null : ReturningList.Append(sql, request.Row);
        return new(new(sql.ToString()), layout, IsUnion: false, takesAreParameters);
    }

    /// <summary>One SET; the old value is written with the alias, since an upsert has two rows to choose from.</summary>
    internal static string Set(FieldAssignment assignment, string alias, StatementContext context)
    {
        var column = FromScope.Column(alias, assignment.Field);
        var value = assignment.Kind switch
        {
            AssignmentKind.Add or AssignmentKind.Multiply =>
                context.Dialect.Arithmetic(column, assignment.Kind == AssignmentKind.Multiply, context.Parameter(assignment), assignment.Field.Type),
            AssignmentKind.Column => FromScope.Column(alias, assignment.Column!),
            _ => context.Parameter(assignment),
        };
        return $"{SqlDialect.Quote(assignment.Field.Column)} = {value}";
    }

    /// <summary>What every update does besides: the current time, unless the update mentions the field, and the next concurrency token.</summary>
    internal static IEnumerable<string> Touched(ModelMetadata model, IReadOnlyList<FieldAssignment> assignments, string alias, SqlDialect dialect) => model.Fields
        .Where(field => field.UpdatesToNow && assignments.All(assignment => assignment.Field != field))
        .Select(field => $"{SqlDialect.Quote(field.Column)} = {dialect.Ddl.Touch(FromScope.Column(alias, field), field.Type)}")
        .Concat(model.Fields.Where(field => field.IsConcurrencyToken && dialect.IsStored(field))
            .Select(field => $"{SqlDialect.Quote(field.Column)} = {FromScope.Column(alias, field)} + 1"));

    /// <summary>The condition itself; or, where it needs joins or a page, the keys of the rows for which it is true.</summary>
    private static string Where(QueryState state, FromScope scope, StatementContext context)
    {
        var condition = QueryCompiler.Where(state, scope);
        if (!scope.HasJoins && !state.IsPage)
        {
            return condition;
        }

        var key = state.Source.Model.PrimaryKey.Fields;
        var inner = new FromScope(context);
        var alias = inner.From(state.Source.Model);
        inner.Bind(state.Source, alias);
        condition = QueryCompiler.Where(state, inner);
        var orders = OrderCompiler.Clause(OrderCompiler.Compile(state, QueryKind.Many, inner), context.Dialect);
        var limit = new StringBuilder();
        if (state.IsPage)
        {
            context.Dialect.AppendLimit(limit, context.Take(state.Taken), context.Skip(state.Skipped));
        }

        var columns = string.Join(", ", key.Select(field => FromScope.Column(alias, field)));
        var outer = string.Join(", ", key.Select(field => FromScope.Column(scope.AliasOf(state.Source), field)));
        return $" WHERE ({outer}) IN (SELECT {columns} {inner.Text}{condition}{orders}{limit})";
    }
}
