using System.Runtime.CompilerServices;
using Farming.Orm.Execution;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Npgsql;
using NpgsqlTypes;

namespace Farming.Orm.PostgreSql;

/// <summary>One execution: an Npgsql command with typed, positional parameters.</summary>
internal sealed class PostgreSqlCommand(PostgreSqlConnection connection, NpgsqlCommand command) : DriverCommand
{
    public override ValueTask DisposeAsync() => command.DisposeAsync();

    // The state machine comes from a pool: a query for one row is to allocate no more than with Npgsql alone.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    internal override async ValueTask<RowReader> ReadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        connection.Log(command.CommandText);
        try
        {
            return new PostgreSqlRowReader(connection, command, await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false));
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
        connection.Log(command.CommandText);
        try
        {
            // -1 says that it is no statement that changes rows.
            return Math.Max(0, await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false));
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

    internal override void WriteNull(FieldType type) =>
        command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = PostgreSqlTypes.Of(type), Value = DBNull.Value });

    internal override void WriteArray<T>(Codec<T> codec, T?[] values)
        where T : default => command.Parameters.Add(ArrayParameter(codec, values));

    /// <summary>Many values as one parameter.</summary>
    internal static NpgsqlParameter ArrayParameter<T>(Codec<T> codec, T?[] values)
    {
        var array = codec.ToArray(values);
        if (array is string?[] texts)
        {
            foreach (var text in texts)
            {
                UnicodeText.EnsureValid(text ?? "");
            }
        }

        return new() { NpgsqlDbType = NpgsqlDbType.Array | PostgreSqlTypes.Of(codec.Type), Value = array };
    }

    private void Add<T>(T value, NpgsqlDbType type) =>
        command.Parameters.Add(new NpgsqlParameter<T> { NpgsqlDbType = type, TypedValue = value });
}
