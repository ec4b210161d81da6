using System.Runtime.CompilerServices;
using Farming.Orm.Drivers;
using Farming.Orm.Projection;
using Farming.Orm.Queries;

namespace Farming.Orm.Planning.Strategies;

/// <summary>Flat: a result for each row of one statement. Writes are read so, too.</summary>
/// <param name="statement">The statement.</param>
/// <param name="layout">Where its rows hold what is read; <see langword="null"/> if nothing is read by a projection.</param>
internal sealed class FlatPlan(PlannedStatement statement, NodeLayout? layout) : Plan(statement)
{
    private static readonly List<Branch> NoBranches = [];

    // The state machine comes from a pool, here and in the drivers: a query for one row is to allocate little more than the driver alone.
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
