using System.ComponentModel;
using Farming.Orm.Metadata;

namespace Farming.Orm.GeneratedCode;

/// <summary>Moves values of one type to parameters and from columns.</summary>
/// <typeparam name="T">The type in C#.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Codec<T>
{
    private protected Codec(FieldType type) => Type = type;

    /// <summary>What is stored.</summary>
    public FieldType Type { get; }

    /// <summary>Writes a value, which is not null, as the next parameter.</summary>
    internal abstract void Write(ParameterWriter writer, T value);

    /// <summary>Reads a column of the current row.</summary>
    internal abstract T Read(RowReader reader, int ordinal);

    /// <summary>The values as an array of the type that is sent, for drivers that have array parameters.</summary>
    internal virtual object ToArray(T?[] values) => values;
}
