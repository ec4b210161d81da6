using System.Collections;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Queries;

/// <summary>Captures a written value in its stored form, to compare it.</summary>
internal sealed class ValueCapture : ParameterWriter
{
    /// <summary>Compares the values of keys.</summary>
    internal static readonly IEqualityComparer<ValueCapture[]> Comparer = EqualityComparer<ValueCapture[]>.Create(
        (left, right) => left!.Zip(right!).All(pair => pair.First.HasSameValue(pair.Second)),
        values => values.Aggregate(0, (hash, value) => HashCode.Combine(hash, value.HashOfValue)));

    private object? _value;

    internal bool IsNull => _value is null;

    internal int HashOfValue => _value is null ? 0 : StructuralComparisons.StructuralEqualityComparer.GetHashCode(_value);

    /// <summary>The value of a parameter.</summary>
    internal static ValueCapture Of(ParameterPart parameter)
    {
        var capture = new ValueCapture();
        parameter.Owner.Write(capture, parameter.Part);
        return capture;
    }

    internal bool HasSameValue(ValueCapture other) => StructuralComparisons.StructuralEqualityComparer.Equals(_value, other._value);

    internal override void Write(string value) => _value = value;

    internal override void Write(bool value) => _value = value;

    internal override void Write(short value) => _value = value;

    internal override void Write(int value) => _value = value;

    internal override void Write(long value) => _value = value;

    internal override void Write(float value) => _value = value;

    internal override void Write(double value) => _value = value;

    internal override void Write(decimal value) => _value = value;

    internal override void Write(Guid value) => _value = value;

    internal override void Write(DateTime value) => _value = value;

    internal override void Write(DateOnly value) => _value = value;

    internal override void Write(TimeOnly value) => _value = value;

    internal override void Write(TimeSpan value) => _value = value;

    internal override void Write(byte[] value) => _value = value;

    internal override void Write(uint value) => _value = value;

    internal override void WriteJson(string value) => _value = value;

    internal override void WriteNull(FieldType type) => _value = null;

    internal override void WriteArray<T>(Codec<T> codec, T?[] values)
        where T : default => _value = codec.ToArray(values);
}
