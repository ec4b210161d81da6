using System.Buffers;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Sqlite.Native;
using Farming.Orm.Sqlite.Storage;
using SQLitePCL;

namespace Farming.Orm.Sqlite.Commands;

/// <summary>Binds the parameters of a prepared statement, in order. It lives as long as the statement.</summary>
/// <param name="connection">The connection of the statement.</param>
/// <param name="statement">The statement; <see langword="null"/> if it could not be prepared. It then takes parameters all the same.</param>
internal sealed class SqliteParameterWriter(NativeConnection connection, sqlite3_stmt? statement) : ParameterWriter
{
    private int _count;

    /// <summary>The first failure. The execution throws it, so that all errors of a statement have one origin.</summary>
    internal Exception? Failure { get; private set; }

    /// <summary>Begins a new use of the statement.</summary>
    /// <param name="failure">Why the statement could not be prepared, if it could not.</param>
    internal void Begin(Exception? failure)
    {
        _count = 0;
        Failure = failure;
    }

    /// <summary>Begins at the first parameter again. The others keep their values until they are written.</summary>
    internal void Restart() => _count = 0;

    internal override long UnitOf(FieldType type) => connection.Formats.UnitOf(type);

    internal override void Write(string value)
    {
        const int onStack = 512;
        var maximum = StorageFormat.MaxTextLength(value);
        byte[]? rented = null;
        var buffer = maximum <= onStack ? stackalloc byte[onStack] : rented = ArrayPool<byte>.Shared.Rent(maximum);
        try
        {
            WriteText(buffer[..StorageFormat.Text(buffer, value)]);
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<byte>.Shared.Return(rented);
            }
        }
    }

    internal override void Write(bool value) => WriteInteger(value ? 1 : 0);

    internal override void Write(short value) => WriteInteger(value);

    internal override void Write(int value) => WriteInteger(value);

    internal override void Write(long value) => WriteInteger(value);

    internal override void Write(uint value) => WriteInteger(value);

    internal override void Write(float value) => Write((double)value);

    internal override void Write(double value)
    {
        if (TryNext(out var index))
        {
            Check(NativeStatement.BindDouble(statement!, index, value));
        }
    }

    internal override void Write(decimal value)
    {
        Span<byte> buffer = stackalloc byte[StorageFormat.MaxLength];
        WriteText(buffer[..StorageFormat.Decimal(buffer, value)]);
    }

    internal override void Write(Guid value)
    {
        Span<byte> buffer = stackalloc byte[StorageFormat.MaxLength];
        WriteText(buffer[..connection.Formats.Guid(buffer, value)]);
    }

    internal override void WriteText(Guid value)
    {
        Span<byte> buffer = stackalloc byte[StorageFormat.MaxLength];
        WriteText(buffer[..StorageFormat.Guid(buffer, value)]);
    }

    internal override void Write(DateTime value)
    {
        Span<byte> buffer = stackalloc byte[StorageFormat.MaxLength];
        WriteText(buffer[..connection.Formats.DateTime(buffer, value)]);
    }

    internal override void Write(DateOnly value)
    {
        Span<byte> buffer = stackalloc byte[StorageFormat.MaxLength];
        WriteText(buffer[..StorageFormat.Date(buffer, value)]);
    }

    internal override void Write(TimeOnly value)
    {
        Span<byte> buffer = stackalloc byte[StorageFormat.MaxLength];
        WriteText(buffer[..connection.Formats.Time(buffer, value)]);
    }

    internal override void Write(TimeSpan value)
    {
        if (!connection.Formats.DurationsAreText)
        {
            WriteInteger(StorageFormat.Duration(value));
            return;
        }

        Span<byte> buffer = stackalloc byte[StorageFormat.MaxLength];
        WriteText(buffer[..StorageFormats.Duration(buffer, value)]);
    }

    internal override void Write(byte[] value) => WriteBlob(value);

    internal override void WriteJson(string value) => Write(value);

    internal override void WriteNull(FieldType type) => WriteNull();

    internal override void WriteArray<T>(Codec<T> codec, T?[] values)
        where T : default => WriteText(connection.ArrayWriter.ToJson(codec, values));

    internal void WriteNull()
    {
        if (TryNext(out var index))
        {
            Check(NativeStatement.BindNull(statement!, index));
        }
    }

    internal void WriteBlob(ReadOnlySpan<byte> value)
    {
        if (TryNext(out var index))
        {
            Check(raw.sqlite3_bind_blob(statement!, index, value));
        }
    }

    internal void WriteText(ReadOnlySpan<byte> value)
    {
        if (TryNext(out var index))
        {
            Check(NativeStatement.BindText(statement!, index, value));
        }
    }

    private void WriteInteger(long value)
    {
        if (TryNext(out var index))
        {
            Check(NativeStatement.BindInt64(statement!, index, value));
        }
    }

    private bool TryNext(out int index)
    {
        index = ++_count;
        return Failure is null;
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            Failure ??= SqliteFailure.Of(result, connection.Handle);
        }
    }
}
