namespace Farming.Orm.Execution;

/// <summary>An operation with something computed on its result.</summary>
internal sealed class MappedOperation<TIn, TOut>(BatchOperation<TIn> operation, Func<TIn, TOut> map) : BatchOperation<TOut>
{
    internal override bool Writes => operation.Writes;

    internal override BatchRun<TOut> Prepare(Driver driver) => new MappedRun<TIn, TOut>(operation.Prepare(driver), map);
}
