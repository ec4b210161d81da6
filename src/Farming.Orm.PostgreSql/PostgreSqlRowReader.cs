using Farming.Orm.Drivers;
using Npgsql;
using NpgsqlTypes;

namespace Farming.Orm.PostgreSql;

/// <summary>The rows of an Npgsql reader.</summary>
internal sealed class PostgreSqlRowReader(PostgreSqlConnection connection, PostgreSqlCommand? command, NpgsqlDataReader reader) : DriverRows
{
    // The types of PostgreSQL, by their numbers in pg_type.
    private const uint Double = 701;
    private const uint Date = 1082;
    private const uint Timestamp = 1114;
    private const uint TimestampTz = 1184;

    public override bool IsNull(int ordinal) => reader.IsDBNull(ordinal);

    public override string GetString(int ordinal) => reader.GetString(ordinal);

    public override bool GetBoolean(int ordinal) => reader.GetBoolean(ordinal);

    public override short GetInt16(int ordinal) => reader.GetInt16(ordinal);

    public override int GetInt32(int ordinal) => reader.GetInt32(ordinal);

    public override long GetInt64(int ordinal) => reader.GetInt64(ordinal);

    public override float GetSingle(int ordinal)
    {
        var value = reader.GetFloat(ordinal);
        return float.IsNaN(value) ? throw NotANumber()
            : float.IsInfinity(value) && reader.GetDataTypeOID(ordinal) == Double && double.IsFinite(reader.GetDouble(ordinal))
                ? throw new OverflowException("The number is too large for a float.")
                : value;
    }

    public override double GetDouble(int ordinal) => reader.GetDouble(ordinal) is var value && double.IsNaN(value) ? throw NotANumber() : value;

    public override decimal GetDecimal(int ordinal) => reader.GetDecimal(ordinal);

    public override Guid GetGuid(int ordinal) => reader.GetGuid(ordinal);

    public override DateTime GetDateTime(int ordinal) => reader.GetDataTypeOID(ordinal) switch
    {
        TimestampTz => PostgreSqlTime.ToDateTime(reader.GetFieldValue<long>(ordinal)),
        Timestamp => throw WithoutTimeZone(),
        _ => throw OtherType(ordinal, "a timestamptz"),
    };

    public override DateOnly GetDateOnly(int ordinal) => reader.GetDataTypeOID(ordinal) == Date
        ? PostgreSqlTime.ToDate(reader.GetFieldValue<int>(ordinal))
        : throw OtherType(ordinal, "a date");

    public override TimeOnly GetTimeOnly(int ordinal) => reader.GetFieldValue<TimeOnly>(ordinal);

    public override TimeSpan GetTimeSpan(int ordinal) => PostgreSqlTime.ToTimeSpan(reader.GetFieldValue<NpgsqlInterval>(ordinal));

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

    /// <summary>The same moment was stored in different ways, depending on the time zone of the connection.</summary>
    private static InvalidCastException WithoutTimeZone() => new(
        "The column has the type timestamp without time zone, so its values are not points in time. "
        + "Change its type: ALTER TABLE … ALTER COLUMN … TYPE timestamptz USING … AT TIME ZONE 'UTC'.");

    private static InvalidCastException NotANumber() => new("The column holds NaN (not a number).");

    private InvalidCastException OtherType(int ordinal, string wanted) => new($"The column is of type {reader.GetDataTypeName(ordinal)} where {wanted} is expected.");

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
