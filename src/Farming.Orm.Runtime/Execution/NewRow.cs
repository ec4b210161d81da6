using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Projection;
using Farming.Orm.Querying;
using Farming.Orm.Sql;
using Farming.Orm.Writing;

namespace Farming.Orm.Execution;

/// <summary>One row to be created: the statement and its values.</summary>
/// <typeparam name="TCreate">The values of a new row.</typeparam>
internal sealed class NewRow<TCreate> : IPlanned, IParameter
    where TCreate : class
{
    private readonly ICreateBinding<TCreate> _binding;
    private readonly TCreate _row;
    private readonly InsertRequest _insert;
    private readonly CreateDefaults _defaults;

    private NewRow(ICreateBinding<TCreate> binding, TCreate row, InsertRequest insert, CreateDefaults defaults)
    {
        _binding = binding;
        _row = row;
        _insert = insert;
        _defaults = defaults;
    }

    public ModelMetadata Model => _insert.Model;

    /// <summary>Creates the row and reads a shape of it; there is none if a conflict left it out.</summary>
    internal static ValueTask<IFound<TResult>?> CreateAsync<TResult>(
        OrmContext context, ICreateBinding<TCreate> binding, TCreate row, RowShape<TResult> shape, ConflictAction? conflict, CancellationToken cancellationToken)
    {
        NestedWriter.EnsureFlat(binding, shape.Row.Model, row);
        var columns = InsertRuns.Columns(context.Driver, binding, shape.Row.Model, row);
        var request = new NewRow<TCreate>(binding, row, new(shape.Row, columns, IsBulk: false, conflict), new(context.Driver.Options.Clock));
        return QueryExecutor.ReadOneAsync(context, request, shape, cancellationToken);
    }

    public void Describe(ShapeWriter shape) => _insert.Describe(shape);

    public Plan Compile(SqlDialect dialect, bool takesAreParameters) => _insert.Compile(dialect, takesAreParameters);

    public void VisitParameters(ParameterVisitor visitor)
    {
        visitor.Visit(this);
        _insert.VisitParameters(visitor);
    }

    public void Write(ParameterWriter writer)
    {
        for (var index = 0; index < _insert.Columns.Count; index++)
        {
            _binding.Write(_row, _insert.Columns[index].Index, _defaults, writer);
        }
    }
}
