using System.ComponentModel;
using Farming.Orm.Metadata;

namespace Farming.Orm.GeneratedCode;

/// <summary>Receives the parameters of a statement in order. Each driver implements it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ParameterWriter
{
    private protected ParameterWriter()
    {
    }

    /// <summary>The unit in which the database stores times of a type, in ticks. Fractions of it are truncated.</summary>
    internal virtual long UnitOf(FieldType type) => TimeSpan.TicksPerMicrosecond;

    internal abstract void Write(string value);

    internal abstract void Write(bool value);

    internal abstract void Write(short value);

    internal abstract void Write(int value);

    internal abstract void Write(long value);

    internal abstract void Write(float value);

    internal abstract void Write(double value);

    internal abstract void Write(decimal value);

    internal abstract void Write(Guid value);

    /// <summary>Writes a UUID to a text column.</summary>
    internal virtual void WriteText(Guid value) => Write(value.ToString());

    internal abstract void Write(DateTime value);

    internal abstract void Write(DateOnly value);

    internal abstract void Write(TimeOnly value);

    internal abstract void Write(TimeSpan value);

    internal abstract void Write(byte[] value);

    internal abstract void Write(uint value);

    internal abstract void WriteJson(string value);

    internal abstract void WriteNull(FieldType type);

    /// <summary>Writes all values as one parameter: an array, or JSON text on databases without arrays.</summary>
    internal abstract void WriteArray<T>(Codec<T> codec, T?[] values);
}
