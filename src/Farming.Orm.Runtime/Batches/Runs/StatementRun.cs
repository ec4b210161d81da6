using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Execution;

/// <summary>One execution of an operation that is one statement.</summary>
/// <typeparam name="TRequest">What decides the statement and its values: a struct is not boxed.</typeparam>
/// <typeparam name="TResult">What the operation gives.</typeparam>
internal abstract class StatementRun<TRequest, TResult>(Driver driver, TRequest request) : BatchRun<TResult>
    where TRequest : IPlanned
{
    private protected TRequest Request { get; } = request;

    internal sealed override ModelMetadata Model => Request.Model;

    private protected Plan Plan { get; } = driver.Plans.Get(driver.Sql, request).Next;

    internal sealed override Statement Statement(int position) => Plan.Statement;

    internal sealed override void Bind(int position, ParameterWriter writer) => QueryExecutor.Bind(writer, Plan, Request);
}
