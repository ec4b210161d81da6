using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Values;

internal sealed class StringCodec() : Codec<string>(FieldType.String)
{
    internal override void Write(ParameterWriter writer, string value) => writer.Write(StorableText.Checked(value));

    internal override string Read(RowReader reader, int ordinal) => reader.GetString(ordinal);

    internal override object ToArray(string?[] values)
    {
        foreach (var value in values)
        {
            StorableText.Checked(value);
        }

        return values;
    }
}

internal sealed class BooleanCodec() : Codec<bool>(FieldType.Boolean)
{
    internal override void Write(ParameterWriter writer, bool value) => writer.Write(value);

    internal override bool Read(RowReader reader, int ordinal) => reader.GetBoolean(ordinal);
}

internal sealed class Int16Codec() : Codec<short>(FieldType.Int16)
{
    internal override void Write(ParameterWriter writer, short value) => writer.Write(value);

    internal override short Read(RowReader reader, int ordinal) => reader.GetInt16(ordinal);
}

internal sealed class Int32Codec() : Codec<int>(FieldType.Int32)
{
    internal override void Write(ParameterWriter writer, int value) => writer.Write(value);

    internal override int Read(RowReader reader, int ordinal) => reader.GetInt32(ordinal);
}

internal sealed class Int64Codec() : Codec<long>(FieldType.Int64)
{
    internal override void Write(ParameterWriter writer, long value) => writer.Write(value);

    internal override long Read(RowReader reader, int ordinal) => reader.GetInt64(ordinal);
}

internal sealed class SingleCodec() : Codec<float>(FieldType.Single)
{
    internal override void Write(ParameterWriter writer, float value) => writer.Write(StorableNumber.Checked(value));

    internal override float Read(RowReader reader, int ordinal) => reader.GetSingle(ordinal);

    internal override object ToArray(float[] values) => StorableNumber.Checked(values);
}

internal sealed class DoubleCodec() : Codec<double>(FieldType.Double)
{
    internal override void Write(ParameterWriter writer, double value) => writer.Write(StorableNumber.Checked(value));

    internal override double Read(RowReader reader, int ordinal) => reader.GetDouble(ordinal);

    internal override object ToArray(double[] values) => StorableNumber.Checked(values);
}

internal sealed class DecimalCodec() : Codec<decimal>(FieldType.Decimal)
{
    internal override void Write(ParameterWriter writer, decimal value) => writer.Write(value);

    internal override decimal Read(RowReader reader, int ordinal) => reader.GetDecimal(ordinal);
}

internal sealed class GuidCodec() : Codec<Guid>(FieldType.Guid)
{
    internal override void Write(ParameterWriter writer, Guid value) => writer.Write(value);

    internal override Guid Read(RowReader reader, int ordinal) => reader.GetGuid(ordinal);
}

internal sealed class BytesCodec() : Codec<byte[]>(FieldType.Bytes)
{
    internal override void Write(ParameterWriter writer, byte[] value) => writer.Write(value);

    internal override byte[] Read(RowReader reader, int ordinal) => reader.GetBytes(ordinal);
}

internal sealed class RowVersionCodec() : Codec<uint>(FieldType.RowVersion)
{
    internal override void Write(ParameterWriter writer, uint value) => writer.Write(value);

    internal override uint Read(RowReader reader, int ordinal) => reader.GetRowVersion(ordinal);

    internal override object ToArray(uint[] values) => Array.ConvertAll(values, value => (long)value);
}
