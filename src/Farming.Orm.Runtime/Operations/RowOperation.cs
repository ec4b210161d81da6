using Farming.Orm.Metadata;
using Farming.Orm.Projection;

namespace Farming.Orm.Operations;

/// <summary>An operation that reads rows.</summary>
/// <typeparam name="TRow">The result of each row.</typeparam>
/// <typeparam name="TResult">The result.</typeparam>
internal abstract class RowOperation<TRow, TResult> : Operation<TResult>
{
    internal sealed override ModelMetadata Model => Projection!.Row.Model;

    /// <summary>The projection of each row, which holds the state of reading; <see langword="null"/> in a description.</summary>
    private protected RowProjection<TRow>? Projection { get; set; }

    internal override void Finish() => Projection?.Recycle();

    private protected override void Recycle() => Projection = null;
}
