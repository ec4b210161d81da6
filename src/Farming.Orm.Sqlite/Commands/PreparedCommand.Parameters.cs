using System.Buffers;
using Farming.Orm.Drivers;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Sqlite.Storage;
using SQLitePCL;

namespace Farming.Orm.Sqlite.Commands;

/// <content>Taking the parameters.</content>
internal sealed partial class PreparedCommand
{
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
        var number = StorageFormat.Number(value);
        if (TryNext(out var index))
        {
            Check(NativeStatement.BindDouble(Handle, index, number));
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
        WriteText(buffer[..StorageFormat.Guid(buffer, value)]);
    }

    internal override void WriteText(Guid value) => Write(value);

    internal override void Write(DateTime value)
    {
        Span<byte> buffer = stackalloc byte[StorageFormat.MaxLength];
        WriteText(buffer[..StorageFormat.DateTime(buffer, value)]);
    }

    internal override void Write(DateOnly value)
    {
        Span<byte> buffer = stackalloc byte[StorageFormat.MaxLength];
        WriteText(buffer[..StorageFormat.Date(buffer, value)]);
    }

    internal override void Write(TimeOnly value)
    {
        Span<byte> buffer = stackalloc byte[StorageFormat.MaxLength];
        WriteText(buffer[..StorageFormat.Time(buffer, value)]);
    }

    internal override void Write(TimeSpan value) => WriteInteger(StorageFormat.Duration(value));

    internal override void Write(byte[] value) => WriteBlob(value);

    internal override void WriteJson(string value) => Write(value);

    internal override void WriteNull(FieldType type) => WriteNull();

    internal void WriteNull()
    {
        if (TryNext(out var index))
        {
            Check(NativeStatement.BindNull(Handle, index));
        }
    }

    internal override void WriteArray<T>(Codec<T> codec, T?[] values)
        where T : default => WriteText(_session.ArrayWriter.ToJson(codec, values));

    private void WriteInteger(long value)
    {
        if (TryNext(out var index))
        {
            Check(NativeStatement.BindInt64(Handle, index, value));
        }
    }

    internal override void WriteCopy(DriverRows row, int ordinal) => ((SqliteRowReader)row).Copy(ordinal, this);

    internal void WriteBlob(ReadOnlySpan<byte> value)
    {
        if (TryNext(out var index))
        {
            Check(raw.sqlite3_bind_blob(Handle, index, value));
        }
    }

    internal void WriteText(ReadOnlySpan<byte> value)
    {
        if (TryNext(out var index))
        {
            Check(NativeStatement.BindText(Handle, index, value));
        }
    }

    private bool TryNext(out int index)
    {
        index = ++_parameters;
        return _failure is null;
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            _failure ??= SqliteFailure.Of(result, _session.Handle);
        }
    }
}
