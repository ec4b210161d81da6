using Farming.Orm.GeneratedCode;
using Farming.Orm.Projection;
using Farming.Orm.Writing;

namespace Farming.Orm.Execution;

/// <summary>Creates rows, and reads them in the order given; rows that a conflict leaves out are not among them.</summary>
internal sealed class CreateManyOperation<TModel, TCreate>(ModelBinding<TModel> model, ICreateBinding<TCreate> binding, List<TCreate> rows, ConflictAction? conflict) : BatchOperation<List<TModel>>
    where TCreate : class
{
    internal override bool Writes => rows.Count > 0;

    internal override BatchRun<List<TModel>> Prepare(Driver driver) => new InsertRun<TCreate, TModel>(driver, binding, rows, new ModelShape<TModel>(model), conflict);
}
