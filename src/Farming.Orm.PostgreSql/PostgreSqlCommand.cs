using System.Runtime.CompilerServices;
using Farming.Orm.Drivers;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Npgsql;
using NpgsqlTypes;

namespace Farming.Orm.PostgreSql;

/// <summary>One execution: an Npgsql command with typed, positional parameters.</summary>
internal sealed class PostgreSqlCommand(PostgreSqlConnection connection, StatementText statement, NpgsqlCommand command) : DriverCommand
{
    private PostgreSqlParameters _parameters = new(command.Parameters);
    private bool _hasSucceeded;
    private bool _isDisposed;

    public override ValueTask DisposeAsync()
    {
        // Once: after that the command may be another execution's.
        if (_isDisposed)
        {
            return ValueTask.CompletedTask;
        }

        _isDisposed = true;
        if (!_hasSucceeded)
        {
            return command.DisposeAsync();
        }

        PostgreSqlSpares.Return(statement, command);
        return ValueTask.CompletedTask;
    }

    /// <summary>Told when the execution has ended without a failure, so that nothing of it is under way any longer.</summary>
    internal void Succeeded() => _hasSucceeded = true;

    /// <summary>Stops the execution.</summary>
    internal void Cancel() => command.Cancel();

    // The state machine comes from a pool: a query for one row is to allocate no more than with Npgsql alone.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    internal override async ValueTask<DriverRows> ReadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        connection.Log(statement.Sql);
        try
        {
            return new PostgreSqlRowReader(connection, this, await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false));
        }
        catch
        {
            connection.Failed();
            throw;
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    internal override async ValueTask<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        connection.Log(statement.Sql);
        try
        {
            // -1 says that it is no statement that changes rows.
            var count = Math.Max(0, await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false));
            Succeeded();
            return count;
        }
        catch
        {
            connection.Failed();
            throw;
        }
    }

    internal override void Write(string value)
    {
        UnicodeText.EnsureValid(value);
        Add(value, NpgsqlDbType.Text);
    }

    internal override void Write(bool value) => Add(value, NpgsqlDbType.Boolean);

    internal override void Write(short value) => Add(value, NpgsqlDbType.Smallint);

    internal override void Write(int value) => Add(value, NpgsqlDbType.Integer);

    internal override void Write(long value) => Add(value, NpgsqlDbType.Bigint);

    internal override void Write(uint value) => Add(value, NpgsqlDbType.Xid);

    internal override void Write(float value) => Add(value, NpgsqlDbType.Real);

    internal override void Write(double value) => Add(value, NpgsqlDbType.Double);

    internal override void Write(decimal value) => Add(value, NpgsqlDbType.Numeric);

    internal override void Write(Guid value) => Add(value, NpgsqlDbType.Uuid);

    internal override void Write(DateTime value) => Add(value, NpgsqlDbType.TimestampTz);

    internal override void Write(DateOnly value) => Add(value, NpgsqlDbType.Date);

    internal override void Write(TimeOnly value) => Add(value, NpgsqlDbType.Time);

    internal override void Write(TimeSpan value) => Add(value, NpgsqlDbType.Interval);

    internal override void Write(byte[] value) => Add(value, NpgsqlDbType.Bytea);

    internal override void WriteJson(string value)
    {
        UnicodeText.EnsureValid(value);
        Add(value, NpgsqlDbType.Jsonb);
    }

    internal override void WriteNull(FieldType type) => _parameters.AddNull(PostgreSqlTypes.Of(type));

    internal override void WriteArray<T>(Codec<T> codec, T?[] values)
        where T : default => _parameters.AddArray(codec, values);

    private void Add<T>(T value, NpgsqlDbType type) => _parameters.Add(value, type);
}
