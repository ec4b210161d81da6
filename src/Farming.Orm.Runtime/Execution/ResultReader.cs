using System.Runtime.CompilerServices;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Projection;
using Farming.Orm.Querying;

namespace Farming.Orm.Execution;

/// <summary>Makes the results of a statement's rows, in the form that its plan says they have.</summary>
internal static class ResultReader
{
    private static readonly List<Branch> NoBranches = [];

    /// <summary>Makes the results of rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="plan">The plan they come from.</param>
    /// <param name="shape">What is made of each.</param>
    /// <param name="results">Takes the results; <see langword="null"/> if there is one at most.</param>
    /// <param name="request">What was asked, where it may have to be asked again: for plans with a <see cref="TieBreak"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The result that is not among <paramref name="results"/>, if there is one.</returns>
    internal static ValueTask<IFound<TResult>?> ReadAsync<TResult>(
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
        var watch = new TieWatch(tieBreak, request.State.Taken!.Rows);
        while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (watch.Next(rows) is not PageRow.Member and var end)
            {
                if (end == PageRow.Behind)
                {
                    break;
                }

                results.Clear();
                return await ReadAgainAsync(rows, plan, tieBreak, request, shape, results, cancellationToken).ConfigureAwait(false);
            }

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
            ParameterBinder.Bind(request, command, plan.TakesAreParameters);
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
            if (TakeBranch(rows, plan, branches))
            {
                continue;
            }

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

        branches.ForEach(static branch => branch.Complete());
        plan.Expect(results?.Count ?? 0);
        return found;
    }

    /// <summary>Takes in a row of a union, if it belongs to a branch.</summary>
    /// <returns>Whether it does; if not, it is a row of the query itself.</returns>
    internal static bool TakeBranch(RowReader rows, Plan plan, List<Branch> branches)
    {
        if (rows.GetInt32(0) is not (> 0 and var tag))
        {
            return false;
        }

        branches[tag - 1].Append(rows, rows.GetInt32(1) - 1, plan.HasNumbers ? rows.GetInt32(2) - 1 : -1);
        return true;
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
}
