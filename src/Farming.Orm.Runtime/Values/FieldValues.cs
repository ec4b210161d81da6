using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Values;

/// <summary>
/// Collects the values of one field for many rows, to write them as one array parameter. Generated code writes row by row, as it does for one row;
/// <see cref="Field{T}.Write"/> then adds the value here.
/// </summary>
internal sealed class FieldValues : ParameterWriter
{
    private readonly IArrayField _field;

    /// <summary>Makes a collection without values.</summary>
    /// <param name="field">The field.</param>
    /// <param name="rows">The number of rows.</param>
    internal FieldValues(FieldMetadata field, int rows)
    {
        _field = (IArrayField)field;
        Values = _field.NewValues(rows);
    }

    /// <summary>The values, of the field's type.</summary>
    internal Array Values { get; }

    /// <summary>The number of values so far.</summary>
    internal int Count { get; set; }

    /// <summary>Whether a value equals a value of another collection of the same field.</summary>
    internal bool AreEqual(int index, FieldValues other, int otherIndex) => _field.AreEqual(Values, index, other.Values, otherIndex);

    /// <summary>A hash code of a value.</summary>
    internal int HashOf(int index) => _field.HashOf(Values, index);

    /// <summary>Compares two values.</summary>
    internal int Compare(int left, int right) => _field.Compare(Values, left, right);

    /// <summary>Writes all of them.</summary>
    internal void WriteTo(ParameterWriter writer) => _field.WriteArray(writer, Values);

    /// <summary>Adds a UUID for a column of text: the one value that does not come through its field.</summary>
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
