using System.Runtime.CompilerServices;
using Farming.Orm.Drivers;
using Farming.Orm.Projection;
using Farming.Orm.Queries;

namespace Farming.Orm.Planning.Strategies;

/// <summary>
/// Nested: each branch has its own statement, executed for each parent while the parents' statement is on the parent's row, so all of them see one snapshot.
/// In-process, this is faster than one statement for everything if an index finds the rows of each parent.
/// </summary>
/// <param name="statement">The parents' statement.</param>
/// <param name="layout">The layout of the parents' rows.</param>
/// <param name="branches">The branches.</param>
internal sealed class NestedPlan(PlannedStatement statement, NodeLayout layout, BranchPlan[] branches) : Plan(statement)
{
    internal override IEnumerable<PlannedStatement> Statements => branches.SelectMany(branch => branch.Statements).Prepend(Statement);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    internal override async ValueTask ReadAsync(DriverRows rows, RowProjection projection, PartList parts, CancellationToken cancellationToken)
    {
        var readers = Begin(projection, parts);
        Prepare(projection);
        try
        {
            for (var count = projection.Count; await rows.ReadAsync(cancellationToken).ConfigureAwait(false); count++)
            {
                await BranchReader.FillAsync(readers, rows, count, cancellationToken).ConfigureAwait(false);
                projection.Take(rows, count);
            }
        }
        finally
        {
            await BranchReader.DisposeAsync(readers).ConfigureAwait(false);
        }

        Finish(projection);
    }

    internal override ResultStream Stream(RowProjection projection, PartList parts) => new NestedStream(projection, Begin(projection, parts));

    private BranchReader[] Begin(RowProjection projection, PartList parts)
    {
        var byTag = new List<Branch>();
        projection.Row.Attach(layout, byTag);
        return BranchReader.Of(branches, byTag, parts);
    }

    /// <summary>Reads the rows of the branches before their result, and drops them after it.</summary>
    private sealed class NestedStream(RowProjection projection, BranchReader[] readers) : ResultStream
    {
        private int _count;

        internal override bool Waits => true;

        internal override bool Take(DriverRows rows) => throw new NotSupportedException("Separate statements read the branches. Use TakeAsync.");

        internal override async ValueTask<bool> TakeAsync(DriverRows rows, CancellationToken cancellationToken)
        {
            await BranchReader.FillAsync(readers, rows, _count, cancellationToken).ConfigureAwait(false);
            projection.Take(rows, _count++);
            BranchReader.Forget(readers);
            return true;
        }

        internal override ValueTask EndAsync() => BranchReader.DisposeAsync(readers);
    }
}
