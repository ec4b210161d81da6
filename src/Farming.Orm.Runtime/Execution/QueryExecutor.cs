using System.Runtime.CompilerServices;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Projection;
using Farming.Orm.Querying;

namespace Farming.Orm.Execution;

/// <summary>Runs a statement: finds its plan, sends it with its values, and makes the results of its rows.</summary>
internal static class QueryExecutor
{
    private static readonly List<Branch> NoBranches = [];

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

    /// <summary>Makes the results of rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="plan">The plan they come from.</param>
    /// <param name="shape">What is made of each.</param>
    /// <param name="results">Takes the results; <see langword="null"/> if there is one at most.</param>
    /// <param name="request">What was asked, where it may have to be asked again: for plans with a <see cref="TieBreak"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The result that is not among <paramref name="results"/>, if there is one.</returns>
    internal static ValueTask<IFound<TResult>?> ReadRowsAsync<TResult>(
        RowReader rows, Plan plan, RowShape<TResult> shape, List<TResult>? results, IPlanned? request, CancellationToken cancellationToken)
    {
        if (plan.TieBreak is { } tieBreak)
        {
            shape.Row.Attach(plan.Layout!, NoBranches);
            return ReadPageAsync(rows, plan, tieBreak, (QueryRequest)request!, shape, results!, cancellationToken);
        }

        var branches = plan.IsUnion || plan.Branches.Length > 0 ? new List<Branch>() : NoBranches;
        shape.Row.Attach(plan.Layout!, branches);
        return plan.IsUnion
            ? ReadUnionAsync(rows, plan, branches, shape, results, cancellationToken)
            : ReadFlatAsync(rows, plan, BranchReader.Of(plan.Branches, branches), shape, results, cancellationToken);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<IFound<TResult>?> ReadFlatAsync<TResult>(
        RowReader rows, Plan plan, BranchReader[] branches, RowShape<TResult> shape, List<TResult>? results, CancellationToken cancellationToken)
    {
        IFound<TResult>? found = null;
        try
        {
            for (var count = 0; await rows.ReadAsync(cancellationToken).ConfigureAwait(false); count++)
            {
                if (branches.Length > 0)
                {
                    await BranchReader.FillAsync(branches, rows, count, cancellationToken).ConfigureAwait(false);
                }

                if (results is null)
                {
                    found = shape.Find(rows, count);
                }
                else
                {
                    Add(results, shape.Read(rows, count), plan);
                }
            }
        }
        finally
        {
            if (branches.Length > 0)
            {
                await BranchReader.DisposeAsync(branches).ConfigureAwait(false);
            }
        }

        plan.Expect(results?.Count ?? 0);
        return found;
    }

    /// <summary>Reads a page that may have ties.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<IFound<TResult>?> ReadPageAsync<TResult>(
        RowReader rows, Plan plan, TieBreak tieBreak, QueryRequest request, RowShape<TResult> shape, List<TResult> results, CancellationToken cancellationToken)
    {
        for (var last = 0UL; await rows.ReadAsync(cancellationToken).ConfigureAwait(false);)
        {
            var terms = tieBreak.Terms(rows);
            if (results.Count > 0 && terms == last)
            {
                tieBreak.Met();
                results.Clear();
                return await ReadAgainAsync(rows, plan, tieBreak, request, shape, results, cancellationToken).ConfigureAwait(false);
            }

            if (results.Count == request.State.Taken!.Rows)
            {
                break;
            }

            last = terms;
            Add(results, shape.Read(rows, results.Count), plan);
        }

        plan.Expect(results.Count);
        return null;
    }

    /// <summary>Reads a page by the statement that breaks ties, on the snapshot of the one that met them.</summary>
    private static async ValueTask<IFound<TResult>?> ReadAgainAsync<TResult>(
        RowReader rows, Plan plan, TieBreak tieBreak, QueryRequest request, RowShape<TResult> shape, List<TResult> results, CancellationToken cancellationToken)
    {
        var command = rows.CreateCommand(tieBreak.Statement);
        await using (command.ConfigureAwait(false))
        {
            Bind(command, plan, request);
            var again = await command.ReadAsync(cancellationToken).ConfigureAwait(false);
            await using (again.ConfigureAwait(false))
            {
                return await ReadFlatAsync(again, plan, [], shape, results, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<IFound<TResult>?> ReadUnionAsync<TResult>(
        RowReader rows, Plan plan, List<Branch> branches, RowShape<TResult> shape, List<TResult>? results, CancellationToken cancellationToken)
    {
        IFound<TResult>? found = null;
        while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (rows.GetInt32(0) is > 0 and var tag)
            {
                branches[tag - 1].Append(rows, rows.GetInt32(1) - 1, plan.HasNumbers ? rows.GetInt32(2) - 1 : -1);
            }
            else
            {
                var number = rows.GetInt32(1) - 1;
                if (results is null)
                {
                    found = shape.Find(rows, number);
                }
                else
                {
                    Place(results, number, shape.Read(rows, number), plan);
                }
            }
        }

        branches.ForEach(static branch => branch.Complete());
        plan.Expect(results?.Count ?? 0);
        return found;
    }

    private static void Add<TResult>(List<TResult> results, TResult result, Plan plan)
    {
        if (results.Capacity == 0)
        {
            plan.MakeRoom(results);
        }

        results.Add(result);
    }

    /// <summary>Puts a result where its number says; they come in that order, unless the database finds another one faster.</summary>
    private static void Place<TResult>(List<TResult> results, int number, TResult result, Plan plan)
    {
        while (results.Count <= number)
        {
            Add(results, result, plan);
        }

        results[number] = result;
    }

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
                        found = await ReadRowsAsync(rows, plan, shape, results, plan.TieBreak is null ? null : request, cancellationToken).ConfigureAwait(false);
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
