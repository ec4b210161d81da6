using System.Runtime.CompilerServices;
using Farming.Orm.Drivers;
using Farming.Orm.Projection;
using Farming.Orm.Queries;

namespace Farming.Orm.Planning.Strategies;

/// <summary>
/// Union: one statement for the rows of a query and of all its branches. Each row has the tag of its part and the number of its parent. Rows of branches come before
/// their parents. The statement of a loader is also a union, without rows of the query itself.
/// </summary>
/// <param name="statement">The statement.</param>
/// <param name="layout">The layout of its rows.</param>
/// <param name="hasNumbers">Whether rows have their own numbers, in the third column.</param>
internal sealed class UnionPlan(PlannedStatement statement, NodeLayout layout, bool hasNumbers) : Plan(statement)
{
    /// <summary>The columns before the values: the tag, the parent's number (for the query's own rows: their own number), and the own number if there is one.</summary>
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

    /// <summary>Takes a row.</summary>
    /// <returns>Whether the row is a result; otherwise it belongs to a branch.</returns>
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

    /// <summary>Drops the rows of branches after their result.</summary>
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
