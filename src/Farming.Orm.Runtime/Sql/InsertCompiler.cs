using System.Text;
using Farming.Orm.Execution;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Projection;

namespace Farming.Orm.Sql;

/// <summary>INSERT … RETURNING, of one row or of arrays of values.</summary>
internal static class InsertCompiler
{
    internal static Plan Compile(SqlDialect dialect, InsertRequest request)
    {
        var sql = new StringBuilder("INSERT INTO ").Append(dialect.Table(request.Row.Model)).Append(' ');
        var parameters = request.Columns.Select((_, index) => dialect.Parameter(index + 1)).ToList();
        if (request.Columns.Count == 0)
        {
            sql.Append("DEFAULT VALUES");
        }
        else
        {
            sql.Append('(').AppendJoin(", ", request.Columns.Select(column => SqlDialect.Quote(column.Column))).Append(") ");
            if (request.IsBulk)
            {
                dialect.AppendBulkRows(sql, [.. request.Columns.Select(column => column.Type)], parameters);
            }
            else
            {
                sql.Append("VALUES (").AppendJoin(", ", parameters).Append(')');
            }
        }

        var layout = Returning(request.Row, sql);
        return new(new(sql.ToString()), layout, IsUnion: false, TakesAreParameters: false);
    }

    private static NodeLayout Returning(Row row, StringBuilder sql)
    {
        if (row.ToOnes.Count + row.Branches.Count + row.Aggregates.Count > 0)
        {
            throw new InvalidOperationException($"The shape of a new {row.Model.Name} can read its columns only: read its relations with a query.");
        }

        var ordinals = new int[row.Model.Fields.Count];
        var columns = new List<string>();
        foreach (var field in row.Model.Fields)
        {
            ordinals[field.Index] = row.Fields.Contains(field.Index) ? columns.Count : -1;
            if (ordinals[field.Index] >= 0)
            {
                columns.Add(SqlDialect.Quote(field.Column));
            }
        }

        sql.Append(" RETURNING ").AppendJoin(", ", columns.DefaultIfEmpty("1"));
        return new() { Ordinals = ordinals, ToOnes = [], Branches = [], Aggregates = [] };
    }
}
