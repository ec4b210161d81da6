using System.Text;
using Farming.Orm.Drivers;
using Farming.Orm.Sqlite.Storage;
using SQLitePCL;

namespace Farming.Orm.Sqlite.Commands;

/// <summary>The rows of a prepared statement; values are read in place, from SQLite's own memory.</summary>
internal sealed class SqliteRowReader(PreparedCommand command) : DriverRows
{
    private Position _position = Position.AtEnd;

    private enum Position
    {
        BeforeFirst,
        OnRow,
        AtEnd,
    }

    public override bool IsNull(int ordinal) => TypeOf(ordinal) == raw.SQLITE_NULL;

    public override string GetString(int ordinal)
    {
        // Asking for the text alone saves the call that asks for the type.
        var text = NativeStatement.ColumnText(command.Handle, ordinal, out var isNull);
        return isNull ? throw Mismatch(raw.SQLITE_NULL, "a value") : Encoding.UTF8.GetString(text);
    }

    public override bool GetBoolean(int ordinal) => TypeOf(ordinal) switch
    {
        raw.SQLITE_INTEGER => NativeStatement.ColumnInt64(command.Handle, ordinal) != 0,
        raw.SQLITE_TEXT when StorageParser.TryBoolean(Text(ordinal), out var value) => value,
        _ => GetInt64(ordinal) != 0,
    };

    public override short GetInt16(int ordinal) => checked((short)GetInt64(ordinal));

    public override int GetInt32(int ordinal) => checked((int)GetInt64(ordinal));

    public override uint GetRowVersion(int ordinal) => checked((uint)GetInt64(ordinal));

    public override long GetInt64(int ordinal)
    {
        switch (TypeOf(ordinal))
        {
            case raw.SQLITE_INTEGER:
                return NativeStatement.ColumnInt64(command.Handle, ordinal);
            case raw.SQLITE_FLOAT when NativeStatement.ColumnDouble(command.Handle, ordinal) is var number && Math.Floor(number) == number:
                return checked((long)number);
            case raw.SQLITE_TEXT when StorageParser.TryInteger(Text(ordinal), out var number):
                return number;
            case var type:
                throw Mismatch(type, "an integer");
        }
    }

    public override float GetSingle(int ordinal)
    {
        var number = GetDouble(ordinal);
        var single = (float)number;
        return float.IsInfinity(single) && double.IsFinite(number) ? throw new OverflowException("The number is too large for a float.") : single;
    }

    public override double GetDouble(int ordinal)
    {
        switch (TypeOf(ordinal))
        {
            case raw.SQLITE_FLOAT or raw.SQLITE_INTEGER:
                return NativeStatement.ColumnDouble(command.Handle, ordinal);
            case raw.SQLITE_TEXT when StorageParser.TryDouble(Text(ordinal), out var number):
                return number;
            case var type:
                throw Mismatch(type, "a number");
        }
    }

    public override decimal GetDecimal(int ordinal)
    {
        switch (TypeOf(ordinal))
        {
            case raw.SQLITE_TEXT when StorageParser.TryDecimal(Text(ordinal), out var number):
                return number;
            case raw.SQLITE_INTEGER:
                return NativeStatement.ColumnInt64(command.Handle, ordinal);
            case raw.SQLITE_FLOAT:
                return (decimal)NativeStatement.ColumnDouble(command.Handle, ordinal);
            case var type:
                throw Mismatch(type, "a decimal");
        }
    }

    public override Guid GetGuid(int ordinal)
    {
        switch (TypeOf(ordinal))
        {
            case raw.SQLITE_TEXT when StorageParser.TryGuid(Text(ordinal), out var value):
                return value;
            case raw.SQLITE_BLOB when NativeStatement.ColumnBlob(command.Handle, ordinal) is { Length: 16 } bytes:
                return new(bytes);
            case var type:
                throw Mismatch(type, "a UUID");
        }
    }

    public override DateTime GetDateTime(int ordinal)
    {
        var type = TypeOf(ordinal);
        return type == raw.SQLITE_TEXT && StorageParser.TryDateTime(Text(ordinal), out var value) ? value : throw Mismatch(type, "a point in time");
    }

    public override DateOnly GetDateOnly(int ordinal)
    {
        var type = TypeOf(ordinal);
        return type == raw.SQLITE_TEXT && StorageParser.TryDate(Text(ordinal), out var value) ? value : throw Mismatch(type, "a date");
    }

    public override TimeOnly GetTimeOnly(int ordinal)
    {
        var type = TypeOf(ordinal);
        return type == raw.SQLITE_TEXT && StorageParser.TryTime(Text(ordinal), out var value) ? value : throw Mismatch(type, "a time of day");
    }

    public override TimeSpan GetTimeSpan(int ordinal)
    {
        switch (TypeOf(ordinal))
        {
            case raw.SQLITE_INTEGER:
                return new(checked(NativeStatement.ColumnInt64(command.Handle, ordinal) * TimeSpan.TicksPerMicrosecond));
            case raw.SQLITE_TEXT when StorageParser.TryDuration(Text(ordinal), out var value):
                return value;
            case var type:
                throw Mismatch(type, "a duration");
        }
    }

    public override byte[] GetBytes(int ordinal)
    {
        EnsureValue(TypeOf(ordinal));
        return NativeStatement.ColumnBlob(command.Handle, ordinal).ToArray();
    }

    public override ValueTask DisposeAsync()
    {
        var isAtEnd = _position == Position.AtEnd;
        _position = Position.AtEnd;
        command.EndReading(isAtEnd);
        return ValueTask.CompletedTask;
    }

    internal override DriverCommand CreateCommand(StatementText statement) => command.Prepare(statement);

    internal override ulong Fingerprint(int ordinal) => TypeOf(ordinal) switch
    {
        raw.SQLITE_NULL => 0,
        raw.SQLITE_TEXT => ValueHash.OfText(Text(ordinal)),
        raw.SQLITE_BLOB => ValueHash.Of(NativeStatement.ColumnBlob(command.Handle, ordinal)),

        // 1 and 1.0 are equal, and so are 0.0 and -0.0.
        _ => BitConverter.DoubleToUInt64Bits(NativeStatement.ColumnDouble(command.Handle, ordinal) + 0.0),
    };

    /// <summary>Writes a value, as stored, as the next parameter of another statement.</summary>
    internal void Copy(int ordinal, SqliteParameterWriter target)
    {
        switch (TypeOf(ordinal))
        {
            case raw.SQLITE_NULL:
                target.WriteNull();
                break;
            case raw.SQLITE_INTEGER:
                target.Write(NativeStatement.ColumnInt64(command.Handle, ordinal));
                break;
            case raw.SQLITE_FLOAT:
                target.Write(NativeStatement.ColumnDouble(command.Handle, ordinal));
                break;
            case raw.SQLITE_BLOB:
                target.WriteBlob(NativeStatement.ColumnBlob(command.Handle, ordinal));
                break;
            default:
                target.WriteText(Text(ordinal));
                break;
        }
    }

    internal override ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (_position == Position.OnRow)
        {
            // A step beyond the end would execute the statement again.
            _position = Position.AtEnd;
            command.Observe(cancellationToken);
            _position = command.Step() ? Position.OnRow : Position.AtEnd;
        }
        else if (_position == Position.BeforeFirst)
        {
            _position = Position.OnRow;
        }

        return new(_position == Position.OnRow);
    }

    internal void Begin(bool hasRow) => _position = hasRow ? Position.BeforeFirst : Position.AtEnd;

    private int TypeOf(int ordinal) => NativeStatement.ColumnType(command.Handle, ordinal);

    private ReadOnlySpan<byte> Text(int ordinal) => NativeStatement.ColumnText(command.Handle, ordinal, out _);

    private static void EnsureValue(int type)
    {
        if (type == raw.SQLITE_NULL)
        {
            throw Mismatch(type, "a value");
        }
    }

    /// <summary>Names the type of the stored value, never the value itself.</summary>
    private static InvalidCastException Mismatch(int type, string wanted)
    {
        var found = type switch
        {
            raw.SQLITE_NULL => "NULL",
            raw.SQLITE_INTEGER => "an INTEGER",
            raw.SQLITE_FLOAT => "a REAL",
            raw.SQLITE_BLOB => "a BLOB",
            _ => "TEXT in another format",
        };
        return new($"The column holds {found} where {wanted} is expected.");
    }
}
