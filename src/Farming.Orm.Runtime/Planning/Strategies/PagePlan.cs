using System.Runtime.CompilerServices;
using Farming.Orm.Drivers;
using Farming.Orm.Projection;
using Farming.Orm.Queries;

namespace Farming.Orm.Planning.Strategies;

/// <summary>A flat page in the order of an index: read without the tie-break, and again with it after a tie.</summary>
/// <param name="statement">The statement without the tie-break, which reads one additional row.</param>
/// <param name="layout">The layout of its rows.</param>
/// <param name="tieBreak">The statement with the tie-break, and the detection of ties.</param>
/// <param name="taken">The page size.</param>
/// <param name="takesAreParameters">Whether the page size is a parameter.</param>
internal sealed class PagePlan(PlannedStatement statement, NodeLayout layout, TieBreak tieBreak, NormalizedSize taken, bool takesAreParameters) : Plan(statement)
{
    private static readonly List<Branch> NoBranches = [];

    private readonly FlatPlan _total = new(tieBreak.Statement, layout);

    /// <summary>For a while after a tie the plan with the tie-break.</summary>
    internal override Plan Next => tieBreak.History.BeginsWithoutKey() ? this : _total;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    internal override async ValueTask ReadAsync(DriverRows rows, RowProjection projection, PartList parts, CancellationToken cancellationToken)
    {
        projection.Row.Attach(layout, NoBranches);
        Prepare(projection);
        var watch = new TieWatch(tieBreak, takesAreParameters ? ((Page)parts.Parameter(taken.Parameter).Owner).Taken!.Value : taken.Rows);
        while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (watch.Next(rows) is not PageRow.Member and var end)
            {
                if (end == PageRow.Tie)
                {
                    await ReadAgainAsync(rows, projection, parts, cancellationToken).ConfigureAwait(false);
                    return;
                }

                break;
            }

            projection.Take(rows, projection.Count);
        }

        Finish(projection);
    }

    internal override ResultStream Stream(RowProjection projection, PartList parts) =>
        throw new NotSupportedException("A stream cannot use this plan, because it reads pages with the tie-break.");

    /// <summary>Reads the page again with the tie-break, on the same snapshot.</summary>
    private async ValueTask ReadAgainAsync(DriverRows rows, RowProjection projection, PartList parts, CancellationToken cancellationToken)
    {
        projection.Clear();
        var command = rows.CreateCommand(tieBreak.Statement.Text);
        await using (command.ConfigureAwait(false))
        {
            parts.Write(tieBreak.Statement.Parameters, command.Parameters);
            var again = await command.ReadAsync(cancellationToken).ConfigureAwait(false);
            await using (again.ConfigureAwait(false))
            {
                await _total.ReadAsync(again, projection, parts, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
