using System.Runtime.CompilerServices;
using Farming.Orm.Drivers;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Operations;

/// <summary>
/// Several operations as one, executed all or none: sent together if this saves round trips, otherwise one after another. Each operation owns its statements and
/// reads their results.
/// </summary>
/// <param name="count">The number of operations.</param>
internal sealed class Batch(int count) : StatementOperation
{
    private readonly StatementOperation[] _operations = new StatementOperation[count];
    private int _added;
    private int _statements;
    private DriverBatch? _together;

    // The operation to name in errors; -1 if it is not known.
    private int _current = -1;

    internal override int Count => _statements;

    internal override ModelMetadata Model => _operations[_current].Model;

    /// <summary>Adds an operation.</summary>
    /// <returns>The operation, which has the result once the batch is executed.</returns>
    internal Operation<TResult> Add<TResult>(Operation<TResult> description)
    {
        var operation = description.Copy();
        _operations[_added++] = operation;
        return operation;
    }

    internal ValueTask RunAsync(OrmContext context, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return OperationRunner.RunAsync(context, this, cancellationToken);
    }

    internal override void Prepare(Driver driver)
    {
        foreach (var operation in _operations)
        {
            operation.Prepare(driver);
            _statements += operation.Count;
        }
    }

    /// <summary>Statements that are sent together are already a transaction, unless their results can make the batch fail.</summary>
    internal override TransactionSettings? Transaction(DriverConnection connection)
    {
        _together = connection.CreateBatch();
        return _together is null || Array.Exists(_operations, static operation => operation.MayFail)
            ? new TransactionSettings(
                Array.Exists(_operations, static operation => operation.Writes),
                DefersForeignKeys: Array.Exists(_operations, static operation => operation.Count > 1))
            : null;
    }

    internal override ValueTask ExecuteAsync(DriverConnection connection, CancellationToken cancellationToken) =>
        _together is null ? base.ExecuteAsync(connection, cancellationToken) : ExecuteTogetherAsync(_together, cancellationToken);

    internal override bool ReturnsRows(int position) => Enter(ref position).ReturnsRows(position);

    internal override StatementText Text(int position) => Enter(ref position).Text(position);

    internal override void Bind(int position, ParameterWriter writer) => Enter(ref position).Bind(position, writer);

    internal override ValueTask ReadAsync(int position, DriverRows rows, CancellationToken cancellationToken) => Enter(ref position).ReadAsync(position, rows, cancellationToken);

    internal override void Changed(int position, int count) => Enter(ref position).Changed(position, count);

    internal override void Finish()
    {
        for (_current = 0; _current < _operations.Length; _current++)
        {
            _operations[_current].Finish();
            _operations[_current].Complete();
        }

        _current = -1;
    }

    internal override OrmException Failure(DriverError error, Exception exception) => _current >= 0
        ? AtCurrent(_operations[_current].Failure(error, exception), exception)
        : ErrorTranslation.Of(error, $"The batch failed: {ErrorTranslation.Text(error.Code)}", exception);

    internal override OrmException? Failure(OrmException failure) => failure.BatchPosition is null && _current >= 0 ? AtCurrent(failure, failure.InnerException) : null;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask ExecuteTogetherAsync(DriverBatch batch, CancellationToken cancellationToken)
    {
        await using (batch.ConfigureAwait(false))
        {
            try
            {
                AddTo(batch);
                var rows = await batch.ReadAsync(cancellationToken).ConfigureAwait(false);
                await using (rows.ConfigureAwait(false))
                {
                    await ReadAsync(batch, rows, cancellationToken).ConfigureAwait(false);
                }

                TakeChanges(batch);
            }
            catch (Exception exception) when (batch.FailedStatement(exception) is >= 0 and var failed)
            {
                Enter(ref failed);
                throw;
            }
        }
    }

    private void AddTo(DriverBatch batch)
    {
        foreach (var operation in _operations)
        {
            for (var position = 0; position < operation.Count; position++)
            {
                operation.Bind(position, batch.Add(operation.Text(position), operation.ReturnsRows(position)));
            }
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask ReadAsync(DriverBatch batch, DriverRows rows, CancellationToken cancellationToken)
    {
        foreach (var operation in _operations)
        {
            for (var position = 0; position < operation.Count; position++)
            {
                if (operation.ReturnsRows(position))
                {
                    await operation.ReadAsync(position, rows, cancellationToken).ConfigureAwait(false);

                    // After the last result too: a later statement may have failed.
                    await batch.NextAsync(cancellationToken).ConfigureAwait(false);
                }
            }
        }
    }

    private void TakeChanges(DriverBatch batch)
    {
        var statement = 0;
        foreach (var operation in _operations)
        {
            for (var position = 0; position < operation.Count; position++, statement++)
            {
                if (!operation.ReturnsRows(position))
                {
                    operation.Changed(position, batch.Changes(statement));
                }
            }
        }
    }

    /// <summary>Returns the operation of a statement, and makes it the operation to name in errors.</summary>
    /// <param name="position">The position of the statement in the batch; on return, its position in the operation.</param>
    private StatementOperation Enter(ref int position)
    {
        _current = 0;
        while (position >= _operations[_current].Count)
        {
            position -= _operations[_current++].Count;
        }

        return _operations[_current];
    }

    private OrmException AtCurrent(OrmException failure, Exception? cause) =>
        new(failure.Code, $"Operation {_current + 1} of the batch: {failure.Message}", cause, failure.Model, failure.Constraint, failure.Fields, failure.IsTransient)
        {
            BatchPosition = _current + 1,
        };
}
