using System.Runtime.CompilerServices;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Projection;
using Farming.Orm.Querying;

namespace Farming.Orm.Execution;

/// <summary>Runs a statement: finds its plan, sends it with its values, and has the results of its rows made by <see cref="ResultReader"/>.</summary>
internal static class QueryExecutor
{
    /// <summary>All results.</summary>
    internal static async Task<List<TResult>> ReadAsync<TRequest, TResult>(OrmContext context, TRequest request, RowShape<TResult> shape, CancellationToken cancellationToken)
        where TRequest : IPlanned
    {
        var results = new List<TResult>();
        await RunAsync(context, request, shape, results, cancellationToken).ConfigureAwait(false);
        return results;
    }

    /// <summary>The only result, if there is one.</summary>
    internal static ValueTask<IFound<TResult>?> ReadOneAsync<TRequest, TResult>(OrmContext context, TRequest request, RowShape<TResult> shape, CancellationToken cancellationToken)
        where TRequest : IPlanned => RunAsync(context, request, shape, results: null, cancellationToken);

    /// <summary>Fills the branches of a loader's parents.</summary>
    internal static Task LoadAsync<TRequest>(OrmContext context, TRequest request, RowShape parents, CancellationToken cancellationToken)
        where TRequest : IPlanned => ReadAsync(context, request, new NoResults(parents.Row), cancellationToken);

    /// <summary>The value of a statement that gives one.</summary>
    internal static async Task<TValue> ScalarAsync<TRequest, TValue>(OrmContext context, TRequest request, Func<RowReader, TValue> read, CancellationToken cancellationToken)
        where TRequest : IPlanned
    {
        var plan = context.Driver.Plans.Get(context.Driver.Sql, request);
        try
        {
            var connection = await context.OpenAsync(cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                var command = Command(connection, plan, request);
                await using (command.ConfigureAwait(false))
                {
                    var rows = await command.ReadAsync(cancellationToken).ConfigureAwait(false);
                    await using (rows.ConfigureAwait(false))
                    {
                        await rows.ReadAsync(cancellationToken).ConfigureAwait(false);
                        return read(rows);
                    }
                }
            }
        }
        catch (Exception exception) when (context.Driver.Translate(exception) is { } error)
        {
            throw ErrorMapper.Map(error, request.Model, exception);
        }
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    /// <returns>How many rows it changed.</returns>
    internal static async Task<int> ChangeAsync<TRequest>(OrmContext context, TRequest request, CancellationToken cancellationToken)
        where TRequest : IPlanned
    {
        var plan = context.Driver.Plans.Get(context.Driver.Sql, request);
        try
        {
            var connection = await context.OpenAsync(cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                var command = Command(connection, plan, request);
                await using (command.ConfigureAwait(false))
                {
                    return await command.ExecuteAsync(cancellationToken).ConfigureAwait(false);
                }
            }
        }
        catch (Exception exception) when (context.Driver.Translate(exception) is { } error)
        {
            throw ErrorMapper.Map(error, request.Model, exception);
        }
    }

    /// <summary>A command with the request's values.</summary>
    internal static DriverCommand Command<TRequest>(DriverConnection connection, Plan plan, TRequest request)
        where TRequest : IPlanned
    {
        var command = connection.CreateCommand(plan.Statement);
        Bind(command, plan, request);
        return command;
    }

    /// <summary>Writes the request's values into a command for its plan.</summary>
    internal static void Bind<TRequest>(ParameterWriter writer, Plan plan, in TRequest request)
        where TRequest : IPlanned => ParameterBinder.Bind(request, writer, plan.TakesAreParameters, withBranches: plan.Branches.Length == 0);

    // The state machine comes from a pool, here and in the drivers: a query for one row is to allocate little more than the driver alone.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<IFound<TResult>?> RunAsync<TRequest, TResult>(
        OrmContext context, TRequest request, RowShape<TResult> shape, List<TResult>? results, CancellationToken cancellationToken)
        where TRequest : IPlanned
    {
        var plan = context.Driver.Plans.Get(context.Driver.Sql, request).Next;
        IFound<TResult>? found;
        try
        {
            var connection = await context.OpenAsync(cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                var command = Command(connection, plan, request);
                await using (command.ConfigureAwait(false))
                {
                    var rows = await command.ReadAsync(cancellationToken).ConfigureAwait(false);
                    await using (rows.ConfigureAwait(false))
                    {
                        found = await ResultReader.ReadAsync(rows, plan, shape, results, plan.TieBreak is null ? null : request, cancellationToken).ConfigureAwait(false);
                    }
                }
            }
        }
        catch (Exception exception) when (context.Driver.Translate(exception) is { } error)
        {
            throw ErrorMapper.Map(error, request.Model, exception);
        }

        shape.Recycle();
        return found;
    }

    /// <summary>A loader's parents are not read again; only their branches are.</summary>
    private sealed class NoResults(Row row) : RowShape<object>(row)
    {
        internal override object Read() => throw new InvalidOperationException("A loader reads no parents.");
    }
}
