using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Farming.Orm.Metadata;

namespace Farming.Orm.GeneratedCode;

/// <summary>Writes values of one type to parameters and reads them from columns.</summary>
/// <typeparam name="T">The type in C#.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Codec<T>
{
    private protected Codec(FieldType type) => Type = type;

    /// <summary>The stored type.</summary>
    public FieldType Type { get; }

    /// <summary>Writes a value, which is never null, as the next parameter.</summary>
    internal abstract void Write(ParameterWriter writer, T value);

    /// <summary>Reads a column of the current row.</summary>
    internal abstract T Read(RowReader reader, int ordinal);

    /// <summary>Reads a column of the current row that may be null.</summary>
    /// <param name="reader">The rows.</param>
    /// <param name="ordinal">The column's position.</param>
    /// <param name="value">The value; the type's default if the column is null.</param>
    /// <returns>Whether the column is not null.</returns>
    internal virtual bool TryRead(RowReader reader, int ordinal, [MaybeNullWhen(false)] out T value)
    {
        if (reader.IsNull(ordinal))
        {
            value = default;
            return false;
        }

        value = Read(reader, ordinal);
        return true;
    }

    /// <summary>The name of an enum's member.</summary>
    internal virtual string EnumName(T value) => throw new NotSupportedException($"{typeof(T).Name} is not an enum.");

    /// <summary>The position of each member of an enum in the order of their numbers; empty for other types.</summary>
    internal virtual int[] EnumOrder(IReadOnlyList<string> names) => [];

    /// <summary>Converts the values to an array of the parameter's type, for drivers with array parameters.</summary>
    internal virtual object ToArray(T?[] values) => values;
}
