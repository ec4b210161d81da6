using Farming.Orm.Projection;

namespace Farming.Orm.Operations;

/// <summary>Reads a shape, and behind its columns whether the row was inserted.</summary>
internal sealed class InsertedShape<TResult>(RowShape<TResult> shape) : RowShape<UpsertResult<TResult>>(shape.Row)
{
    internal override void Recycle() => shape.Recycle();

    internal override UpsertResult<TResult> Read() => new(shape.Read(), Row.Reader.GetBoolean(Math.Max(1, Row.Fields.Count)));
}
