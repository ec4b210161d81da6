namespace Farming.Orm.Execution;

/// <summary>Updates or deletes rows, and reads none.</summary>
/// <param name="request">What is done.</param>
/// <param name="result">Makes the operation's result of the number of rows.</param>
internal sealed class ChangeOperation<TResult>(UpdateRequest request, Func<int, TResult> result) : BatchOperation<TResult>
{
    /// <summary>An update that mentions nothing changes nothing.</summary>
    private bool DoesNothing => request.Assignments is { Count: 0 };

    internal override bool Writes => !DoesNothing;

    internal override BatchRun<TResult> Prepare(Driver driver) =>
        DoesNothing ? new NothingRun<TResult>(request.Model, result(0)) : new ChangeRun<TResult>(driver, request, result);
}
