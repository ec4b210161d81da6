using System.Text;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Projection;

namespace Farming.Orm.Sql;

/// <summary>The RETURNING clause of a write.</summary>
internal static class ReturningList
{
    /// <exception cref="InvalidOperationException">The row reads relations, which RETURNING cannot.</exception>
    internal static NodeLayout Append(StringBuilder sql, Row row)
    {
        if (row.HasRelations)
        {
            throw new InvalidOperationException($"The shape of a written {row.Model.Name} can read its columns only: read its relations with a query.");
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
