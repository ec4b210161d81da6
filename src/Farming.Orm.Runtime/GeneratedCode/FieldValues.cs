using Farming.Orm.Metadata;

namespace Farming.Orm.GeneratedCode;

/// <summary>
/// Takes the values of one field of many rows, to write them as one array parameter: generated code writes row by row, as it does for
/// one row, and <see cref="Field{T}.Write"/> keeps the value here.
/// </summary>
internal sealed class FieldValues(FieldMetadata field, int rows) : ParameterWriter
{
    /// <summary>The values, of the field's type.</summary>
    internal Array Values { get; } = field.NewValues(rows);

    /// <summary>How many of them are there.</summary>
    internal int Count { get; set; }

    /// <summary>Writes all of them.</summary>
    internal void WriteTo(ParameterWriter writer) => field.WriteArray(writer, Values);

    /// <summary>A UUID for a column of text, which is the one value that is made for a row without its field.</summary>
    internal override void WriteText(Guid value) => ((string[])Values)[Count++] = value.ToString();

    internal override void Write(string value) => throw Unused();

    internal override void Write(bool value) => throw Unused();

    internal override void Write(short value) => throw Unused();

    internal override void Write(int value) => throw Unused();

    internal override void Write(long value) => throw Unused();

    internal override void Write(float value) => throw Unused();

    internal override void Write(double value) => throw Unused();

    internal override void Write(decimal value) => throw Unused();

    internal override void Write(Guid value) => throw Unused();

    internal override void Write(DateTime value) => throw Unused();

    internal override void Write(DateOnly value) => throw Unused();

    internal override void Write(TimeOnly value) => throw Unused();

    internal override void Write(TimeSpan value) => throw Unused();

    internal override void Write(byte[] value) => throw Unused();

    internal override void Write(uint value) => throw Unused();

    internal override void WriteJson(string value) => throw Unused();

    internal override void WriteNull(FieldType type) => throw Unused();

    internal override void WriteArray<T>(Codec<T> codec, T?[] values)
        where T : default => throw Unused();

    private static NotSupportedException Unused() => new("Fields keep their values here before their codecs see them.");
}
