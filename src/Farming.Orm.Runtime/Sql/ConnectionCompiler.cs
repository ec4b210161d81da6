using System.Text;
using Farming.Orm.Execution;
using Farming.Orm.Metadata;
using Farming.Orm.Querying.Predicates;

namespace Farming.Orm.Sql;

/// <summary>What only the connecting of rows needs: rows that point to others, rows of a list, rows that are not there yet.</summary>
internal static class ConnectionCompiler
{
    internal static string PointsTo(PointsToPredicate predicate, FromScope outer, bool isNegated)
    {
        var pointer = outer.AliasOf(predicate.Pointer);
        var scope = new FromScope(outer.Context, outer);
        var target = scope.From(predicate.Target.Model);
        scope.Bind(predicate.Target, target);
        var condition = PredicateCompiler.Compile(predicate.Where, scope);
        return $"{Exists(isNegated)} (SELECT 1 {scope.Text} WHERE {FromScope.Equal(target, predicate.Key, pointer, predicate.ForeignKey)} AND {condition})";
    }

    internal static string Listed(ListedPredicate predicate, FromScope scope, bool isNegated)
    {
        var context = scope.Context;
        var (row, list) = (scope.AliasOf(predicate.Source), context.NextAlias());
        var sql = new StringBuilder(Exists(isNegated)).Append(" (SELECT 1 FROM (");
        context.Dialect.AppendKeyTable(sql, [.. predicate.Fields.Select(field => field.Type)], [.. predicate.Columns.Select(context.Parameter)]);
        return sql.Append(") AS ").Append(list).Append(" WHERE ").Append(FromScope.Equal(row, predicate.Fields, index => $"{list}.\"k{index}\"")).Append(')').ToString();
    }

    /// <summary>The rows to insert, without those whose key is there already.</summary>
    internal static void AppendMissing(StringBuilder sql, InsertRequest request, IReadOnlyList<FieldMetadata> key, List<string> parameters, StatementContext context)
    {
        var (rows, known) = (context.NextAlias(), context.NextAlias());
        sql.Append("SELECT ");
        if (request.IsBulk)
        {
            sql.Append("* FROM (");
            context.Dialect.AppendBulkRows(sql, [.. request.Columns.Select(column => column.Type)], parameters);
            sql.Append(") AS ").Append(rows);
        }
        else
        {
            sql.AppendJoin(", ", parameters);
        }

        sql.Append(" WHERE NOT EXISTS (SELECT 1 FROM ").Append(context.Dialect.Table(request.Model)).Append(" AS ").Append(known).Append(" WHERE ")
            .Append(FromScope.Equal(known, key, index => Value(IndexOf(key[index]))))
            .Append(')');

        string Value(int column) => request.IsBulk ? $"{rows}.\"k{column}\"" : parameters[column];
        int IndexOf(FieldMetadata field) => request.Columns.TakeWhile(column => column != field).Count();
    }

    private static string Exists(bool isNegated) => isNegated ? "NOT EXISTS" : "EXISTS";
}
