using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Projection;

namespace Farming.Orm.Operations;

/// <summary>Creates one row and reads it.</summary>
internal sealed class CreateOperation<TCreate, TRow> : InsertOperation<TCreate, TRow>
    where TCreate : class
{
    private static readonly SparePool<Operation> Spares = new();

    private IQuery<TRow>? _query;

    /// <summary>Creates a row and reads it like a query.</summary>
    internal static CreateOperation<TCreate, TRow> Of(ICreateBinding<TCreate> binding, TCreate row, IQuery<TRow> query)
    {
        var operation = Of(binding, row);
        operation._query = query;
        return operation;
    }

    /// <summary>Creates a row and reads it with a projection.</summary>
    internal static CreateOperation<TCreate, TRow> Of(ICreateBinding<TCreate> binding, TCreate row, RowProjection<TRow> projection)
    {
        var operation = Of(binding, row);
        operation.Projection = projection;
        return operation;
    }

    private protected override RowProjection<TRow> Projected() => Projection ?? _query!.NewProjection();

    private protected override void Recycle()
    {
        base.Recycle();
        _query = null;
        Spares.Put(this);
    }

    private static CreateOperation<TCreate, TRow> Of(ICreateBinding<TCreate> binding, TCreate row)
    {
        var operation = (CreateOperation<TCreate, TRow>?)Spares.Take() ?? new();
        (operation.Binding, operation.Row) = (binding, row);
        return operation;
    }
}
