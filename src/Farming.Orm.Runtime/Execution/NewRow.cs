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

    /// <summary>The creation of a row, of which something is read.</summary>
    internal static NewRow<TCreate> Of(Driver driver, ICreateBinding<TCreate> binding, TCreate row, Row read, ConflictAction? conflict)
    {
        NestedWriter.EnsureFlat(binding, read.Model, row);
        var columns = InsertRuns.Columns(driver, binding, read.Model, row);
        return new(binding, row, new(read, columns, IsBulk: false, conflict), new(driver.Options.Clock));
    }

    /// <summary>Creates the row and reads a shape of it; there is none if a conflict left it out.</summary>
    internal static ValueTask<IFound<TResult>?> CreateAsync<TResult>(
        OrmContext context, ICreateBinding<TCreate> binding, TCreate row, RowShape<TResult> shape, ConflictAction? conflict, CancellationToken cancellationToken) =>
        QueryExecutor.ReadOneAsync(context, Of(context.Driver, binding, row, shape.Row, conflict), shape, cancellationToken);

    /// <summary>What is thrown where the database created no row and reported no error: a trigger may leave it out.</summary>
    internal static InvalidOperationException Missing(ModelMetadata model) =>
        new($"The database created no {model.Name} and reported no error: look for a trigger or a rule that leaves the row out.");

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
