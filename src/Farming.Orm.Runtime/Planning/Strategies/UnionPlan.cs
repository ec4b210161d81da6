using System.Runtime.CompilerServices;
using Farming.Orm.Drivers;
using Farming.Orm.Projection;
using Farming.Orm.Queries;

namespace Farming.Orm.Planning.Strategies;

/// <summary>
/// Union: the rows of a query and of all its branches by one statement. Each says which part it is of (its tag) and which parent it belongs to (its number).
/// Rows of branches come before their parents. A loader's statement is one, too, without rows of its own.
/// </summary>
/// <param name="statement">The statement.</param>
/// <param name="layout">Where its rows hold what is read.</param>
/// <param name="hasNumbers">Whether rows have numbers of their own, in the third column.</param>
internal sealed class UnionPlan(PlannedStatement statement, NodeLayout layout, bool hasNumbers) : Plan(statement)
{
    /// <summary>The columns in front of the values: tag, parent's number (of the query's own rows: theirs), own number where there is one.</summary>
    internal static int Prefix(bool hasNumbers) => hasNumbers ? 3 : 2;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    internal override async ValueTask ReadAsync(DriverRows rows, RowProjection projection, PartList parts, CancellationToken cancellationToken)
    {
        var branches = Begin(projection);
        Prepare(projection);
        while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            Take(rows, projection, branches);
        }

        branches.ForEach(static branch => branch.Complete());
        Finish(projection);
    }

    internal override ResultStream Stream(RowProjection projection, PartList parts) => new UnionStream(this, projection, Begin(projection));

    private List<Branch> Begin(RowProjection projection)
    {
        var branches = new List<Branch>();
        projection.Row.Attach(layout, branches);
        return branches;
    }

    /// <summary>Takes a row in.</summary>
    /// <returns>Whether it is a result; else it is a row of a branch.</returns>
    private bool Take(DriverRows rows, RowProjection projection, List<Branch> branches)
    {
        var (tag, number) = (rows.GetInt32(0), rows.GetInt32(1) - 1);
        if (tag == 0)
        {
            projection.Take(rows, number);
            return true;
        }

        branches[tag - 1].Append(rows, number, hasNumbers ? rows.GetInt32(2) - 1 : -1);
        return false;
    }

    /// <summary>The rows of branches are dropped with their result.</summary>
    private sealed class UnionStream(UnionPlan plan, RowProjection projection, List<Branch> branches) : ResultStream
    {
        internal override bool Take(DriverRows rows)
        {
            if (!plan.Take(rows, projection, branches))
            {
                return false;
            }

            branches.ForEach(static branch => branch.Forget());
            return true;
        }
    }
}
