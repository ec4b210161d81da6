using System.Text;
using Farming.Orm.Metadata;
using Farming.Orm.Querying;
using Farming.Orm.Sql;

namespace Farming.Orm.Execution;

/// <summary>All that decides the INSERT of an import: unlike that of a create it gives nothing back.</summary>
/// <param name="Model">The model.</param>
/// <param name="Columns">The fields that are written, in order.</param>
internal sealed record ImportRequest(ModelMetadata Model, IReadOnlyList<FieldMetadata> Columns) : IPlanned
{
    /// <summary>A table and some of its columns, as they stand in INSERT INTO and in COPY.</summary>
    internal static string Target(SqlDialect dialect, ModelMetadata model, IReadOnlyList<FieldMetadata> columns) =>
        $"{dialect.Table(model)} ({string.Join(", ", columns.Select(column => SqlDialect.Quote(column.Column)))})";

    public void Describe(ShapeWriter shape)
    {
        shape.Add(Token.Import);
        shape.Add(Model.Id);
        foreach (var column in Columns)
        {
            shape.Add(column.Index);
        }
    }

    public Plan Compile(SqlDialect dialect, bool takesAreParameters)
    {
        var sql = new StringBuilder("INSERT INTO ");
        if (Columns.Count == 0)
        {
            sql.Append(dialect.Table(Model)).Append(" DEFAULT VALUES");
        }
        else
        {
            sql.Append(Target(dialect, Model, Columns)).Append(" VALUES (")
                .AppendJoin(", ", Enumerable.Range(1, Columns.Count).Select(dialect.Parameter)).Append(')');
        }

        return new(new(sql.ToString()), Layout: null, IsUnion: false, TakesAreParameters: false);
    }

    /// <summary>None: the binding writes each row's values.</summary>
    public void VisitParameters(ParameterVisitor visitor)
    {
    }
}
