using Farming.Orm.Drivers;
using Farming.Orm.Projection;
using Farming.Orm.Queries;

namespace Farming.Orm.Planning;

/// <summary>
/// How a request is executed: its statement, and the reader for its rows. Made once per plan key and shared by all executions. Each strategy is a subclass.
/// </summary>
/// <param name="statement">The statement.</param>
internal abstract class Plan(PlannedStatement statement)
{
    /// <summary>The longest capacity that a list gets before its rows arrive.</summary>
    private const int MaximumExpected = 1024;

    // Concurrent executions write this; any of their numbers is good enough.
    private int _expected;

    internal PlannedStatement Statement { get; } = statement;

    /// <summary>The plan of the next execution: this plan, unless the strategy temporarily prefers another.</summary>
    internal virtual Plan Next => this;

    /// <summary>The text of all statements, those of branches after their parents.</summary>
    internal string Sql => string.Join(";\n", Statements.Select(statement => statement.Text.Sql));

    /// <summary>All statements, those of branches after their parents'.</summary>
    internal virtual IEnumerable<PlannedStatement> Statements => [Statement];

    /// <summary>Reads the rows of an execution.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="projection">Receives the results.</param>
    /// <param name="parts">The parameters of the request, for further statements.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    internal abstract ValueTask ReadAsync(DriverRows rows, RowProjection projection, PartList parts, CancellationToken cancellationToken);

    /// <summary>Streams the rows of an execution, result by result.</summary>
    internal abstract ResultStream Stream(RowProjection projection, PartList parts);

    /// <summary>Reserves room for as many results as the last execution had.</summary>
    private protected void Prepare(RowProjection projection) => projection.Row.Expected = _expected;

    /// <summary>Records the number of results of an execution.</summary>
    private protected void Finish(RowProjection projection) => _expected = Math.Min(projection.Count, MaximumExpected);
}

/// <summary>Takes the rows of an execution one at a time.</summary>
internal abstract class ResultStream
{
    /// <summary>Whether taking a row executes statements; otherwise <see cref="Take"/> suffices.</summary>
    internal virtual bool Waits => false;

    /// <summary>Takes the current row: a result, or a row of a branch, which comes before its result.</summary>
    /// <returns>Whether the row is a result.</returns>
    internal abstract bool Take(DriverRows rows);

    /// <inheritdoc cref="Take"/>
    internal virtual ValueTask<bool> TakeAsync(DriverRows rows, CancellationToken cancellationToken) => new(Take(rows));

    /// <summary>Releases the resources of the reading, except the rows.</summary>
    internal virtual ValueTask EndAsync() => ValueTask.CompletedTask;
}
