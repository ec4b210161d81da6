using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Projection;
using Farming.Orm.Querying;
using Farming.Orm.Writing;

namespace Farming.Orm.Execution;

/// <summary>Makes operations of what the executors run one by one.</summary>
internal static class BatchOperations
{
    /// <summary>A statement whose rows are results.</summary>
    /// <param name="writes">Whether it writes.</param>
    /// <param name="describe">Gives the request and the shape of its rows; called for each execution, since a shape holds the state of reading.</param>
    /// <param name="token">The concurrency token without which there is no row; <see langword="null"/> for none.</param>
    internal static BatchOperation<List<TResult>> Rows<TResult>(bool writes, Func<(IPlanned Request, RowShape<TResult> Shape)> describe, FieldMetadata? token = null) => new(writes, driver =>
    {
        var (request, shape) = describe();
        var results = new List<TResult>();
        var statement = Statement(driver, request, plan => async (rows, cancellationToken) =>
        {
            await QueryExecutor.ReadRowsAsync(rows, plan, shape, results, cancellationToken).ConfigureAwait(false);
            shape.Recycle();
        });
        return new(request.Model, [statement], () => results.Count == 0 && token is not null ? throw ConcurrencyToken.Conflict(token) : results) { MayFail = token is not null };
    });

    /// <summary>A statement that gives one value.</summary>
    internal static BatchOperation<TValue> Scalar<TValue>(Func<IPlanned> describe, Func<RowReader, TValue> read) => new(writes: false, driver =>
    {
        var value = default(TValue)!;
        var request = describe();
        var statement = Statement(driver, request, _ => async (rows, cancellationToken) =>
        {
            await rows.ReadAsync(cancellationToken).ConfigureAwait(false);
            value = read(rows);
        });
        return new(request.Model, [statement], () => value);
    });

    /// <summary>A statement that gives no rows, and changes some.</summary>
    internal static BatchOperation<int> Change(IPlanned request) => new(writes: true, driver =>
    {
        var count = 0;
        return new(request.Model, [Statement(driver, request, read: null, changed => count = changed)], () => count);
    });

    /// <summary>Nothing to do.</summary>
    internal static BatchOperation<TResult> Nothing<TResult>(ModelMetadata model, TResult result) => new(writes: false, _ => new(model, [], () => result));

    /// <summary>New rows, whose shapes are results in the order given; rows that a conflict leaves out are not among them.</summary>
    internal static BatchOperation<List<TResult>> Insert<TCreate, TResult>(
        ICreateBinding<TCreate> binding, List<TCreate> rows, Func<RowShape<TResult>> describe, ConflictAction? conflict)
        where TCreate : class => new(writes: true, driver =>
    {
        var shape = describe();
        var model = shape.Row.Model;
        var results = new List<TResult>(rows.Count);
        var defaults = new CreateDefaults(driver.Options.Clock);
        var statements = new List<BatchStatement>();
        foreach (var (run, columns) in InsertRuns.Of(driver, binding, model, rows))
        {
            var plan = driver.Plans.Get(driver.Sql, new InsertRequest(shape.Row, columns, run.Count > 1, conflict));
            statements.Add(new(
                plan.Statement,
                writer => InsertRuns.Bind(binding, run, columns, defaults, conflict, writer),
                async (reader, cancellationToken) => await QueryExecutor.ReadRowsAsync(reader, plan, shape, results, cancellationToken).ConfigureAwait(false)));
        }

        var token = conflict?.Expected?.Field;
        return new(model, statements, () => results.Count == 0 && token is not null ? throw ConcurrencyToken.Conflict(token) : results) { MayFail = token is not null };
    });

    private static BatchStatement Statement(Driver driver, IPlanned request, Func<Plan, Func<RowReader, CancellationToken, ValueTask>>? read, Action<int>? changed = null)
    {
        var plan = driver.Plans.Get(driver.Sql, request);
        return new(plan.Statement, writer => ParameterBinder.Bind(request, writer, plan.TakesAreParameters, withBranches: plan.Branches.Length == 0), read?.Invoke(plan), changed);
    }
}
