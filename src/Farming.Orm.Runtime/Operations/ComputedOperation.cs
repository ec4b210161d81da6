namespace Farming.Orm.Operations;

/// <summary>An operation whose result a lambda computes from the result of another operation.</summary>
internal sealed class ComputedOperation<TIn, TOut>(Operation<TIn> operation, Func<TIn, TOut> map) : MappedOperation<TIn, TOut>(operation)
{
    private protected override TOut Map(TIn result) => map(result);

    private protected override Operation<TOut> With(Operation<TIn> operation) => new ComputedOperation<TIn, TOut>(operation, map);
}
