using System.Runtime.CompilerServices;
using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Execution;

/// <summary>One execution of a batch: runs its operations all at once where that saves round trips, else one after another; all of them or none.</summary>
/// <param name="context">What to run on.</param>
/// <param name="count">How many operations there are.</param>
internal sealed class BatchExecution(OrmContext context, int count)
{
    private readonly BatchRun[] _runs = new BatchRun[count];
    private int _added;
    private bool _writes;

    // The operation that is run, for errors; -1 if that is not known.
    private int _position = -1;
    private bool _isCommitting;

    /// <summary>Adds an operation.</summary>
    /// <returns>Has its result, once the batch has run.</returns>
    internal BatchRun<TResult> Add<TResult>(BatchOperation<TResult> operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        var run = operation.Prepare(context.Driver);
        _runs[_added++] = run;
        _writes |= operation.Writes;
        return run;
    }

    // State machines come from pools, as those of single queries do.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    internal async ValueTask RunAsync(CancellationToken cancellationToken)
    {
        if (Array.TrueForAll(_runs, static run => run.Count == 0))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Finish();
            return;
        }

        try
        {
            var connection = await context.OpenAsync(cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                await RunAsync(connection, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (context.Driver.Translate(exception) is { } error)
        {
            throw Failure(error, exception);
        }
        catch (OrmException exception) when (exception.BatchPosition is null && _position >= 0)
        {
            throw At(_position, exception, exception.InnerException);
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask RunAsync(DriverConnection connection, CancellationToken cancellationToken)
    {
        // Statements sent together are a transaction already, as long as nothing that is read from them can undo them.
        var batch = connection.CreateBatch();
        var hasTransaction = batch is null || Array.Exists(_runs, static run => run.MayFail);
        if (hasTransaction)
        {
            var settings = new TransactionSettings(_writes, DefersForeignKeys: Array.Exists(_runs, static run => run.Count > 1));
            await connection.BeginAsync(settings, cancellationToken).ConfigureAwait(false);
        }

        if (batch is null)
        {
            await RunOneByOneAsync(connection, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await RunTogetherAsync(batch, cancellationToken).ConfigureAwait(false);
        }

        Finish();
        if (hasTransaction)
        {
            _isCommitting = context.Transaction is null;
            await connection.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private void Finish()
    {
        for (_position = 0; _position < _runs.Length; _position++)
        {
            _runs[_position].Finish();
        }

        _position = -1;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask RunOneByOneAsync(DriverConnection connection, CancellationToken cancellationToken)
    {
        for (_position = 0; _position < _runs.Length; _position++)
        {
            var run = _runs[_position];
            for (var statement = 0; statement < run.Count; statement++)
            {
                var command = connection.CreateCommand(run.Statement(statement));
                await using (command.ConfigureAwait(false))
                {
                    run.Bind(statement, command);
                    if (run.GivesRows)
                    {
                        var rows = await command.ReadAsync(cancellationToken).ConfigureAwait(false);
                        await using (rows.ConfigureAwait(false))
                        {
                            await run.ReadAsync(statement, rows, cancellationToken).ConfigureAwait(false);
                        }
                    }
                    else
                    {
                        run.Changed(await command.ExecuteAsync(cancellationToken).ConfigureAwait(false));
                    }
                }
            }
        }

        _position = -1;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask RunTogetherAsync(DriverBatch batch, CancellationToken cancellationToken)
    {
        await using (batch.ConfigureAwait(false))
        {
            try
            {
                Add(batch);
                var rows = await batch.ReadAsync(cancellationToken).ConfigureAwait(false);
                await using (rows.ConfigureAwait(false))
                {
                    await ReadAsync(batch, rows, cancellationToken).ConfigureAwait(false);
                }

                TakeChanges(batch);
            }
            catch (Exception exception) when (batch.FailedStatement(exception) is >= 0 and var failed)
            {
                _position = PositionOf(failed);
                throw;
            }
        }
    }

    private void Add(DriverBatch batch)
    {
        foreach (var run in _runs)
        {
            for (var statement = 0; statement < run.Count; statement++)
            {
                run.Bind(statement, batch.Add(run.Statement(statement), run.GivesRows));
            }
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask ReadAsync(DriverBatch batch, RowReader rows, CancellationToken cancellationToken)
    {
        foreach (var run in _runs)
        {
            for (var statement = 0; run.GivesRows && statement < run.Count; statement++)
            {
                await run.ReadAsync(statement, rows, cancellationToken).ConfigureAwait(false);

                // After the last one too: what comes behind it may have failed.
                await batch.NextAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private void TakeChanges(DriverBatch batch)
    {
        var first = 0;
        foreach (var run in _runs)
        {
            for (var statement = 0; !run.GivesRows && statement < run.Count; statement++)
            {
                run.Changed(batch.Changes(first + statement));
            }

            first += run.Count;
        }
    }

    private int PositionOf(int statement)
    {
        var position = 0;
        while (statement >= _runs[position].Count)
        {
            statement -= _runs[position++].Count;
        }

        return position;
    }

    private OrmException Failure(DriverError error, Exception exception) =>
        _isCommitting && TransactionExecutor.LosesOutcome(error) ? TransactionExecutor.UnknownOutcome(exception)
        : _position >= 0 ? At(_position, ErrorMapper.Map(error, _runs[_position].Model, exception), exception)
        : new(error.Code, $"The batch failed: {ErrorMapper.Text(error.Code)}", exception, constraint: error.Constraint, isTransient: error.IsTransient);

    private static OrmException At(int position, OrmException failure, Exception? cause) =>
        new(failure.Code, $"Operation {position + 1} of the batch: {failure.Message}", cause, failure.Model, failure.Constraint, failure.Fields, failure.IsTransient) { BatchPosition = position + 1 };
}
