namespace Farming.Orm.Execution;

/// <summary>One execution of an operation that gives no rows, and changes some.</summary>
internal sealed class ChangeRun<TResult>(Driver driver, UpdateRequest request, Func<int, TResult> result) : StatementRun<UpdateRequest, TResult>(driver, request)
{
    internal override bool GivesRows => false;

    internal override void Changed(int count) => Result = result(count);
}
