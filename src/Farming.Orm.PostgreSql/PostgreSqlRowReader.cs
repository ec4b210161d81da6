using Farming.Orm.Drivers;
using Npgsql;

namespace Farming.Orm.PostgreSql;

/// <summary>The rows of an Npgsql reader.</summary>
internal sealed class PostgreSqlRowReader(PostgreSqlConnection connection, PostgreSqlCommand? command, NpgsqlDataReader reader) : DriverRows
{
    public override bool IsNull(int ordinal) => reader.IsDBNull(ordinal);

    public override string GetString(int ordinal) => reader.GetString(ordinal);

    public override bool GetBoolean(int ordinal) => reader.GetBoolean(ordinal);

    public override short GetInt16(int ordinal) => reader.GetInt16(ordinal);

    public override int GetInt32(int ordinal) => reader.GetInt32(ordinal);

    public override long GetInt64(int ordinal) => reader.GetInt64(ordinal);

    public override float GetSingle(int ordinal) => reader.GetFloat(ordinal);

    public override double GetDouble(int ordinal) => reader.GetDouble(ordinal);

    public override decimal GetDecimal(int ordinal) => reader.GetDecimal(ordinal);

    public override Guid GetGuid(int ordinal) => reader.GetGuid(ordinal);

    public override DateTime GetDateTime(int ordinal)
    {
        var value = reader.GetDateTime(ordinal);
        return value.Kind == DateTimeKind.Utc ? value : Utc(value);
    }

    public override DateOnly GetDateOnly(int ordinal) => reader.GetFieldValue<DateOnly>(ordinal);

    public override TimeOnly GetTimeOnly(int ordinal) => reader.GetFieldValue<TimeOnly>(ordinal);

    public override TimeSpan GetTimeSpan(int ordinal) => reader.GetTimeSpan(ordinal);

    public override byte[] GetBytes(int ordinal) => reader.GetFieldValue<byte[]>(ordinal);

    public override uint GetRowVersion(int ordinal) => reader.GetFieldValue<uint>(ordinal);

    public override ValueTask DisposeAsync()
    {
        var closing = reader.DisposeAsync();
        if (!closing.IsCompletedSuccessfully)
        {
            return Awaited(closing);
        }

        closing.GetAwaiter().GetResult();
        Closed();
        return ValueTask.CompletedTask;

        async ValueTask Awaited(ValueTask pending)
        {
            await pending.ConfigureAwait(false);
            Closed();
        }
    }

    /// <inheritdoc/>
    internal override ValueTask AbandonAsync() => connection.IsInTransaction ? DisposeAsync() : CancelAsync();

    internal override ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        // Most rows are already in Npgsql's buffer.
        var reading = reader.ReadAsync(cancellationToken);
        return reading.IsCompletedSuccessfully ? new(reading.Result) : Awaited(reading);
    }

    /// <summary>
    /// With Npgsql.EnableLegacyTimestampBehavior, a timestamptz is a local time. Infinity has no kind. A timestamp without time zone has no kind either, and the same moment was
    /// stored in different ways, depending on the time zone of the connection.
    /// </summary>
    /// <exception cref="InvalidCastException">The column does not say which moment the value is.</exception>
    private static DateTime Utc(DateTime value) =>
        value.Kind == DateTimeKind.Local ? value.ToUniversalTime()
        : value == DateTime.MaxValue || value == DateTime.MinValue ? DateTime.SpecifyKind(value, DateTimeKind.Utc)
        : throw new InvalidCastException(
            "The column has the type timestamp without time zone, so its values are not points in time. "
            + "Change its type: ALTER TABLE … ALTER COLUMN … TYPE timestamptz USING … AT TIME ZONE 'UTC'.");

    private void Closed()
    {
        if (!connection.HasFailed)
        {
            command?.Succeeded();
        }
    }

    /// <summary>
    /// Npgsql reads the rest of a result before it returns the connection, so the server is asked to stop. Inside a transaction this would end the transaction.
    /// </summary>
    private async ValueTask CancelAsync()
    {
        command?.Cancel();
        try
        {
            await reader.DisposeAsync().ConfigureAwait(false);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.QueryCanceled)
        {
            // The cancellation that was asked for.
        }
    }

    private async ValueTask<bool> Awaited(Task<bool> reading)
    {
        try
        {
            return await reading.ConfigureAwait(false);
        }
        catch
        {
            connection.Failed();
            throw;
        }
    }
}
