using System.Runtime.CompilerServices;
using Farming.Orm.Drivers;
using Farming.Orm.Projection;
using Farming.Orm.Queries;

namespace Farming.Orm.Planning.Strategies;

/// <summary>Flat: one result for each row of one statement. Also used for writes.</summary>
/// <param name="statement">The statement.</param>
/// <param name="layout">The layout of its rows; <see langword="null"/> if a projection does not read them.</param>
internal sealed class FlatPlan(PlannedStatement statement, NodeLayout? layout) : Plan(statement)
{
    private static readonly List<Branch> NoBranches = [];

    // The state machine comes from a pool, here and in the drivers, so that a query for one row allocates little more than the driver.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    internal override async ValueTask ReadAsync(DriverRows rows, RowProjection projection, PartList parts, CancellationToken cancellationToken)
    {
        projection.Row.Attach(layout!, NoBranches);
        Prepare(projection);
        for (var count = projection.Count; await rows.ReadAsync(cancellationToken).ConfigureAwait(false); count++)
        {
            projection.Take(rows, count);
        }

        Finish(projection);
    }

    internal override ResultStream Stream(RowProjection projection, PartList parts)
    {
        projection.Row.Attach(layout!, NoBranches);
        return new FlatStream(projection);
    }

    private sealed class FlatStream(RowProjection projection) : ResultStream
    {
        private int _count;

        internal override bool Take(DriverRows rows)
        {
            projection.Take(rows, _count++);
            return true;
        }
    }
}
