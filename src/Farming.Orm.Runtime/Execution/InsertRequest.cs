using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Querying;
using Farming.Orm.Sql;

namespace Farming.Orm.Execution;

/// <summary>All that decides an INSERT.</summary>
/// <param name="Row">What to read of the new rows.</param>
/// <param name="Columns">The fields that are written, in order.</param>
/// <param name="IsBulk">Whether each column is one array parameter for all rows; otherwise one row's values.</param>
internal sealed record InsertRequest(Row Row, IReadOnlyList<FieldMetadata> Columns, bool IsBulk) : IPlanned
{
    public void Describe(ShapeWriter shape)
    {
        shape.Add(Token.Write);
        shape.Add(IsBulk);
        foreach (var column in Columns)
        {
            shape.Add(column.Index);
        }

        Row.Describe(shape);
    }

    public Plan Compile(SqlDialect dialect, bool takesAreParameters) => InsertCompiler.Compile(dialect, this);
}
