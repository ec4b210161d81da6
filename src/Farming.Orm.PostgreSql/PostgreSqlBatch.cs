using System.Runtime.CompilerServices;
using Farming.Orm.Drivers;
using Farming.Orm.GeneratedCode;
using Npgsql;

namespace Farming.Orm.PostgreSql;

/// <summary>An Npgsql batch: one round trip. Outside of a transaction PostgreSQL executes it as one.</summary>
internal sealed class PostgreSqlBatch(PostgreSqlConnection connection, NpgsqlBatch batch) : DriverBatch
{
    // One entry per statement: the statement if it returns rows, null otherwise.
    private readonly List<StatementText?> _reading = [];
    private readonly PostgreSqlWriter<CommandParameters> _writer = new(default);
    private NpgsqlDataReader? _reader;

    // How many of the statements that return rows have been read to their end.
    private int _read;
    private bool _hasSucceeded;

    public override ValueTask DisposeAsync()
    {
        for (var index = 0; _hasSucceeded && index < _reading.Count; index++)
        {
            if (_reading[index] is { } statement)
            {
                PostgreSqlSpares.Return(statement, batch.BatchCommands[index]);
            }
        }

        _hasSucceeded = false;
        return batch.DisposeAsync();
    }

    internal override ParameterWriter Add(StatementText statement, bool returnsRows)
    {
        // A statement that changes rows needs a new command: a used one would still say that it is complete (see FailedStatement).
        var command = returnsRows ? PostgreSqlSpares.TakeBatchCommand(statement) : new NpgsqlBatchCommand(statement.Sql);
        batch.BatchCommands.Add(command);
        _reading.Add(returnsRows ? statement : null);
        _writer.Target = new(command.Parameters);
        return _writer;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    internal override async ValueTask<DriverRows> ReadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        for (var index = 0; index < batch.BatchCommands.Count; index++)
        {
            connection.Log(batch.BatchCommands[index].CommandText);
        }

        try
        {
            _reader = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            return new PostgreSqlRowReader(connection, command: null, _reader);
        }
        catch (Exception exception)
        {
            connection.Failed();
            if (!PostgreSqlErrors.IsOutdatedPlan(exception) || !await RenewAsync(cancellationToken).ConfigureAwait(false))
            {
                throw;
            }
        }

        _reader = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        return new PostgreSqlRowReader(connection, command: null, _reader);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    internal override async ValueTask<bool> NextAsync(CancellationToken cancellationToken)
    {
        _read++;
        try
        {
            var hasNext = await _reader!.NextResultAsync(cancellationToken).ConfigureAwait(false);
            _hasSucceeded = !hasNext;
            return hasNext;
        }
        catch (Exception exception)
        {
            connection.Failed();
            if (PostgreSqlErrors.IsOutdatedPlan(exception))
            {
                connection.DropPlans();
            }

            throw;
        }
    }

    internal override int Changes(int statement) => Math.Max(0, batch.BatchCommands[statement].RecordsAffected);

    /// <remarks>
    /// The server answers statements in order, so the first one that is not complete has failed. Npgsql names it only where the data source asks for it
    /// (Include Failed Batched Command), and the data source belongs to the user.
    /// </remarks>
    internal override int FailedStatement(Exception exception)
    {
        var (statement, read) = (0, 0);
        while (statement < _reading.Count
            && (_reading[statement] is null ? batch.BatchCommands[statement].StatementType != StatementType.Unknown : read++ < _read))
        {
            statement++;
        }

        return exception is PostgresException && statement < _reading.Count ? statement : -1;
    }

    /// <summary>Makes the batch ready to be executed again, once, on another connection: the server refused a plan before any statement took effect.</summary>
    /// <returns>False inside a transaction.</returns>
    private async ValueTask<bool> RenewAsync(CancellationToken cancellationToken)
    {
        if (!await connection.RenewAsync(cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        foreach (var command in batch.BatchCommands)
        {
            // Makes Npgsql forget the prepared statement.
            var sql = command.CommandText;
            command.CommandText = "";
            command.CommandText = sql;
        }

        return true;
    }
}
