using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Projection;
using Farming.Orm.Querying;
using Farming.Orm.Writing;

namespace Farming.Orm.Execution;

/// <summary>Updates the row of a key, and reads it as it is afterwards.</summary>
/// <param name="binding">The model.</param>
/// <param name="state">The row.</param>
/// <param name="assignments">What is done to it; if that is nothing it is read.</param>
/// <param name="token">The concurrency token without which there is no row; <see langword="null"/> for none.</param>
internal sealed class UpdateOperation<TModel>(ModelBinding<TModel> binding, QueryState state, List<FieldAssignment> assignments, FieldMetadata? token) : BatchOperation<TModel?>
{
    internal override bool Writes => assignments.Count > 0;

    internal override BatchRun<TModel?> Prepare(Driver driver)
    {
        var shape = new ModelShape<TModel>(binding);
        return Writes
            ? new OneRun<UpdateRequest, TModel, TModel?>(driver, new(state, assignments, shape.Row), shape, Row, token)
            : new OneRun<QueryRequest, TModel, TModel?>(driver, new(QueryKind.Unique, state, shape.Row), shape, Row, token);
    }

    private static TModel? Row(IFound<TModel>? found) => found is null ? default : found.Result;
}
