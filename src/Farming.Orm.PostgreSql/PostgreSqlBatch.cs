using System.Runtime.CompilerServices;
using Farming.Orm.Drivers;
using Farming.Orm.GeneratedCode;
using Npgsql;
using NpgsqlTypes;

namespace Farming.Orm.PostgreSql;

/// <summary>An Npgsql batch: one round trip. PostgreSQL runs it as one transaction, unless it is inside of one.</summary>
internal sealed class PostgreSqlBatch(PostgreSqlConnection connection, NpgsqlBatch batch) : DriverBatch
{
    // Of each statement that gives rows, itself; of others null.
    private readonly List<StatementText?> _reading = [];
    private readonly Values _values = new();
    private NpgsqlDataReader? _reader;

    // How many statements that give rows have given them all.
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

    internal override ParameterWriter Add(StatementText statement, bool givesRows)
    {
        // One that changes rows is new: a used one would still say that it is complete.
        var command = givesRows ? PostgreSqlSpares.TakeBatchCommand(statement) : new NpgsqlBatchCommand(statement.Sql);
        batch.BatchCommands.Add(command);
        _reading.Add(givesRows ? statement : null);
        _values.Begin(command.Parameters);
        return _values;
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
        catch
        {
            connection.Failed();
            throw;
        }
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
        catch
        {
            connection.Failed();
            throw;
        }
    }

    internal override int Changes(int statement) => Math.Max(0, batch.BatchCommands[statement].RecordsAffected);

    /// <remarks>
    /// Statements are answered in order, so it is the first one that was not completed. Npgsql tells it only where the data source was set up
    /// for it (Include Failed Batched Command), and that is the user's.
    /// </remarks>
    internal override int FailedStatement(Exception exception)
    {
        var (statement, read) = (0, 0);
        while (statement < _reading.Count && (_reading[statement] is null ? batch.BatchCommands[statement].StatementType != StatementType.Unknown : read++ < _read))
        {
            statement++;
        }

        return exception is PostgresException && statement < _reading.Count ? statement : -1;
    }

    /// <summary>Takes the parameters of one statement after the other.</summary>
    private sealed class Values : PostgreSqlValues
    {
        private PostgreSqlParameters _parameters;

        internal void Begin(NpgsqlParameterCollection parameters) => _parameters = new(parameters);

        internal override void WriteArray<T>(Codec<T> codec, T?[] values)
            where T : default => _parameters.AddArray(codec, values);

        private protected override void Add<T>(T value, NpgsqlDbType type) => _parameters.Add(value, type);

        private protected override void AddNull(NpgsqlDbType type) => _parameters.AddNull(type);
    }
}
