namespace Farming.Orm.Execution;

/// <summary>Runs operations together: all at once where that saves round trips, else one after another; all of them or none.</summary>
internal static class BatchExecutor
{
    internal static async Task RunAsync(OrmContext context, BatchRun[] runs, bool writes, CancellationToken cancellationToken)
    {
        if (Array.TrueForAll(runs, run => run.Statements.Count == 0))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Array.ForEach(runs, run => run.Finish());
            return;
        }

        var progress = new Progress();
        try
        {
            var connection = await context.OpenAsync(cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                // Statements sent together are a transaction already, as long as nothing that is read from them can undo them.
                var batch = connection.CreateBatch();
                var hasTransaction = batch is null || Array.Exists(runs, run => run.MayFail);
                if (hasTransaction)
                {
                    var settings = new TransactionSettings(writes, DefersForeignKeys: Array.Exists(runs, run => run.Statements.Count > 1));
                    await connection.BeginAsync(settings, cancellationToken).ConfigureAwait(false);
                }

                if (batch is null)
                {
                    await RunOneByOneAsync(connection, runs, progress, cancellationToken).ConfigureAwait(false);
                }
                else
                {
                    await RunTogetherAsync(batch, runs, progress, cancellationToken).ConfigureAwait(false);
                }

                for (progress.Position = 0; progress.Position < runs.Length; progress.Position++)
                {
                    runs[progress.Position].Finish();
                }

                progress.Position = -1;
                if (hasTransaction)
                {
                    progress.IsCommitting = context.Transaction is null;
                    await connection.CommitAsync(cancellationToken).ConfigureAwait(false);
                }
            }
        }
        catch (Exception exception) when (context.Driver.Translate(exception) is { } error)
        {
            throw Failure(error, exception, runs, progress);
        }
        catch (OrmException exception) when (exception.BatchPosition is null && progress.Position >= 0)
        {
            throw At(progress.Position, exception, exception.InnerException);
        }
    }

    private static async ValueTask RunOneByOneAsync(DriverConnection connection, BatchRun[] runs, Progress progress, CancellationToken cancellationToken)
    {
        for (var position = 0; position < runs.Length; position++)
        {
            progress.Position = position;
            foreach (var statement in runs[position].Statements)
            {
                var command = connection.CreateCommand(statement.Statement);
                await using (command.ConfigureAwait(false))
                {
                    statement.Bind(command);
                    await RunAsync(command, statement, cancellationToken).ConfigureAwait(false);
                }
            }
        }

        progress.Position = -1;
    }

    private static async ValueTask RunAsync(DriverCommand command, BatchStatement statement, CancellationToken cancellationToken)
    {
        if (statement.Read is null)
        {
            statement.Changed?.Invoke(await command.ExecuteAsync(cancellationToken).ConfigureAwait(false));
            return;
        }

        var rows = await command.ReadAsync(cancellationToken).ConfigureAwait(false);
        await using (rows.ConfigureAwait(false))
        {
            await statement.Read(rows, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async ValueTask RunTogetherAsync(DriverBatch batch, BatchRun[] runs, Progress progress, CancellationToken cancellationToken)
    {
        await using (batch.ConfigureAwait(false))
        {
            try
            {
                var statements = runs.SelectMany(run => run.Statements).ToList();
                statements.ForEach(statement => statement.Bind(batch.Add(statement.Statement)));
                await ReadAsync(batch, statements, cancellationToken).ConfigureAwait(false);
                for (var index = 0; index < statements.Count; index++)
                {
                    statements[index].Changed?.Invoke(batch.Changes(index));
                }
            }
            catch (Exception exception) when (batch.FailedStatement(exception) is >= 0 and var failed)
            {
                progress.Position = PositionOf(failed, runs);
                throw;
            }
        }
    }

    private static async ValueTask ReadAsync(DriverBatch batch, List<BatchStatement> statements, CancellationToken cancellationToken)
    {
        var rows = await batch.ReadAsync(cancellationToken).ConfigureAwait(false);
        await using (rows.ConfigureAwait(false))
        {
            foreach (var read in statements.Select(statement => statement.Read).OfType<Func<GeneratedCode.RowReader, CancellationToken, ValueTask>>())
            {
                await read(rows, cancellationToken).ConfigureAwait(false);

                // After the last one too: what comes behind it may have failed.
                await batch.NextAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static int PositionOf(int statement, BatchRun[] runs)
    {
        var position = 0;
        while (statement >= runs[position].Statements.Count)
        {
            statement -= runs[position++].Statements.Count;
        }

        return position;
    }

    private static OrmException Failure(DriverError error, Exception exception, BatchRun[] runs, Progress progress) =>
        progress.IsCommitting && TransactionExecutor.LosesOutcome(error) ? TransactionExecutor.UnknownOutcome(exception)
        : progress.Position >= 0 ? At(progress.Position, ErrorMapper.Map(error, runs[progress.Position].Model, exception), exception)
        : new(error.Code, $"The batch failed: {ErrorMapper.Text(error.Code)}", exception, constraint: error.Constraint, isTransient: error.IsTransient);

    private static OrmException At(int position, OrmException failure, Exception? cause) =>
        new(failure.Code, $"Operation {position + 1} of the batch: {failure.Message}", cause, failure.Model, failure.Constraint, failure.Fields, failure.IsTransient) { BatchPosition = position + 1 };

    /// <summary>How far a batch is, for errors.</summary>
    private sealed class Progress
    {
        /// <summary>The operation that is run, from 0; -1 if that is not known.</summary>
        internal int Position { get; set; } = -1;

        internal bool IsCommitting { get; set; }
    }
}
