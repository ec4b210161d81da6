using Farming.Orm.Drivers;
using Farming.Orm.Projection;
using Farming.Orm.Queries;

namespace Farming.Orm.Planning;

/// <summary>
/// How a request is executed: its statement, and the reader that fits the rows of it. Made once per plan key, shared by all executions. Each strategy is a
/// subclass.
/// </summary>
/// <param name="statement">The statement.</param>
internal abstract class Plan(PlannedStatement statement)
{
    /// <summary>No list is made longer than this before its rows come.</summary>
    private const int MaximumExpected = 1024;

    // Executions write it at the same time: any of their numbers will do.
    private int _expected;

    internal PlannedStatement Statement { get; } = statement;

    /// <summary>The plan of the next execution: this one, unless the strategy has another for some time.</summary>
    internal virtual Plan Next => this;

    /// <summary>The SQL of all statements, those of branches after their parents'.</summary>
    internal string Sql => string.Join(";\n", Statements.Select(statement => statement.Text.Sql));

    /// <summary>All statements, those of branches after their parents'.</summary>
    internal virtual IEnumerable<PlannedStatement> Statements => [Statement];

    /// <summary>Reads the rows of an execution.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="projection">Takes the results.</param>
    /// <param name="parts">The request's parameters, where more statements follow.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    internal abstract ValueTask ReadAsync(DriverRows rows, RowProjection projection, PartList parts, CancellationToken cancellationToken);

    /// <summary>Reads the rows of an execution, result by result.</summary>
    internal abstract ResultStream Stream(RowProjection projection, PartList parts);

    /// <summary>Makes room for as many results as the last execution had.</summary>
    private protected void Prepare(RowProjection projection) => projection.Row.Expected = _expected;

    /// <summary>Notes how many results an execution had.</summary>
    private protected void Finish(RowProjection projection) => _expected = Math.Min(projection.Count, MaximumExpected);
}

/// <summary>Takes the rows of an execution in, one by one.</summary>
internal abstract class ResultStream
{
    /// <summary>Whether taking a row in executes statements; else <see cref="Take"/> serves.</summary>
    internal virtual bool Waits => false;

    /// <summary>Takes the current row in: a result, or a row of a branch, which comes before its result.</summary>
    /// <returns>Whether there is a result.</returns>
    internal abstract bool Take(DriverRows rows);

    /// <inheritdoc cref="Take"/>
    internal virtual ValueTask<bool> TakeAsync(DriverRows rows, CancellationToken cancellationToken) => new(Take(rows));

    /// <summary>Releases what the reading holds, besides the rows.</summary>
    internal virtual ValueTask EndAsync() => ValueTask.CompletedTask;
}
