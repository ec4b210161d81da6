using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Farming.Orm.Drivers;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Sqlite.Storage;

namespace Farming.Orm.Sqlite.Commands;

/// <summary>Writes many values as one JSON array, which statements read with json_each.</summary>
internal sealed class JsonArrayWriter : ParameterWriter
{
    private const int KeptBytes = 64 * 1024;

    private readonly StorageFormats _formats;
    private ArrayBufferWriter<byte> _buffer = new(1024);
    private Utf8JsonWriter _json;

    internal JsonArrayWriter(StorageFormats formats)
    {
        _formats = formats;
        _json = NewWriter(_buffer);
    }

    /// <summary>The values as a JSON array, valid until the next call.</summary>
    internal ReadOnlySpan<byte> ToJson<T>(Codec<T> codec, T?[] values)
    {
        Clear();
        _json.WriteStartArray();
        foreach (var value in values)
        {
            if (value is null)
            {
                _json.WriteNullValue();
            }
            else
            {
                codec.Write(this, value);
            }
        }

        _json.WriteEndArray();
        _json.Flush();
        return _buffer.WrittenSpan;
    }

    internal override long UnitOf(FieldType type) => _formats.UnitOf(type);

    internal override void Write(string value)
    {
        UnicodeText.EnsureValid(value);
        _json.WriteStringValue(value);
    }

    internal override void Write(bool value) => _json.WriteNumberValue(value ? 1 : 0);

    internal override void Write(short value) => _json.WriteNumberValue(value);

    internal override void Write(int value) => _json.WriteNumberValue(value);

    internal override void Write(long value) => _json.WriteNumberValue(value);

    internal override void Write(uint value) => _json.WriteNumberValue(value);

    internal override void Write(float value) => Write((double)value);

    // As text: SQLite's own parser may miss the last bit of a number, and JSON has no infinity.
    internal override void Write(double value)
    {
        Span<byte> text = stackalloc byte[StorageFormat.MaxLength];
        _json.WriteStringValue(text[..StorageFormat.Double(text, value)]);
    }

    internal override void Write(decimal value)
    {
        Span<byte> text = stackalloc byte[StorageFormat.MaxLength];
        _json.WriteStringValue(text[..StorageFormat.Decimal(text, value)]);
    }

    internal override void Write(Guid value)
    {
        Span<byte> text = stackalloc byte[StorageFormat.MaxLength];
        _json.WriteStringValue(text[.._formats.Guid(text, value)]);
    }

    internal override void Write(DateTime value)
    {
        Span<byte> text = stackalloc byte[StorageFormat.MaxLength];
        _json.WriteStringValue(text[.._formats.DateTime(text, value)]);
    }

    internal override void Write(DateOnly value)
    {
        Span<byte> text = stackalloc byte[StorageFormat.MaxLength];
        _json.WriteStringValue(text[..StorageFormat.Date(text, value)]);
    }

    internal override void Write(TimeOnly value)
    {
        Span<byte> text = stackalloc byte[StorageFormat.MaxLength];
        _json.WriteStringValue(text[.._formats.Time(text, value)]);
    }

    internal override void Write(TimeSpan value)
    {
        if (!_formats.DurationsAreText)
        {
            _json.WriteNumberValue(StorageFormat.Duration(value));
            return;
        }

        Span<byte> text = stackalloc byte[StorageFormat.MaxLength];
        _json.WriteStringValue(text[..StorageFormats.Duration(text, value)]);
    }

    internal override void Write(byte[] value) => _json.WriteStringValue(Convert.ToHexString(value));

    internal override void WriteJson(string value) => _json.WriteStringValue(value);

    internal override void WriteNull(FieldType type) => _json.WriteNullValue();

    internal override void WriteArray<T>(Codec<T> codec, T?[] values)
        where T : default => throw new NotSupportedException("An array cannot hold arrays.");

    private static Utf8JsonWriter NewWriter(IBufferWriter<byte> buffer) =>
        new(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });

    private void Clear()
    {
        if (_buffer.Capacity > KeptBytes)
        {
            _buffer = new(1024);
            _json = NewWriter(_buffer);
        }
        else
        {
            _buffer.ResetWrittenCount();
            _json.Reset(_buffer);
        }
    }
}
