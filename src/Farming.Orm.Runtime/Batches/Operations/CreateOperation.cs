using Farming.Orm.GeneratedCode;
using Farming.Orm.Projection;
using Farming.Orm.Writing;

namespace Farming.Orm.Execution;

/// <summary>Creates one row, or updates the one that has its key.</summary>
/// <param name="binding">The model's new rows.</param>
/// <param name="row">The row, which has no nested rows.</param>
/// <param name="shape">Makes what holds the state of reading the row.</param>
/// <param name="conflict">What happens to a row whose key is there already; <see langword="null"/> for an error.</param>
internal sealed class CreateOperation<TCreate, TResult>(ICreateBinding<TCreate> binding, TCreate row, Func<RowShape<TResult>> shape, ConflictAction? conflict = null) : BatchOperation<TResult>
    where TCreate : class
{
    internal override bool Writes => true;

    internal override BatchRun<TResult> Prepare(Driver driver)
    {
        var read = shape();
        var request = NewRow<TCreate>.Of(driver, binding, row, read.Row, conflict);
        return new OneRun<NewRow<TCreate>, TResult, TResult>(driver, request, read, found => found is not null ? found.Result : throw NewRow<TCreate>.Missing(request.Model), conflict?.Expected?.Field);
    }
}
