namespace Farming.Orm.Execution;

/// <summary>Collects the operations of a batch.</summary>
internal sealed class BatchBuilder(Driver driver)
{
    private readonly List<BatchRun> _runs = [];
    private bool _writes;

    /// <summary>Adds an operation.</summary>
    /// <returns>Has its result, once the batch has run.</returns>
    internal BatchRun<TResult> Add<TResult>(BatchOperation<TResult> operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        var run = operation.Prepare(driver);
        _runs.Add(run);
        _writes |= operation.Writes;
        return run;
    }

    internal Task RunAsync(OrmContext context, CancellationToken cancellationToken) => BatchExecutor.RunAsync(context, [.. _runs], _writes, cancellationToken);
}
