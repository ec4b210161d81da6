using System.ComponentModel;
using Farming.Orm.Metadata;
using Farming.Orm.Values;

namespace Farming.Orm.GeneratedCode;

/// <summary>A field together with the codec that moves its values to and from the database.</summary>
/// <typeparam name="T">The property's type; <c>int?</c> for a nullable <see cref="int"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Field<T> : FieldMetadata, IArrayField
{
    /// <summary>Called by generated code.</summary>
    /// <param name="index">The field's position in its model.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="column">The column's name.</param>
    /// <param name="codec">Moves the values.</param>
    /// <param name="options">What else there is to say; <see langword="null"/> for nothing.</param>
    public Field(int index, string name, string column, Codec<T> codec, FieldOptions? options = null)
        : base(index, name, column, codec.Type, options ?? FieldOptions.None) => Codec = codec;

    /// <inheritdoc/>
    public override Type ValueType => typeof(T);

    /// <summary>Moves the field's values to and from the database.</summary>
    public Codec<T> Codec { get; }

    /// <summary>Reads a column of the current row, which is not null unless the property is of a nullable value type.</summary>
    /// <param name="reader">The rows.</param>
    /// <param name="ordinal">The column's position.</param>
    public T ReadFrom(RowReader reader, int ordinal) => Codec.Read(reader, ordinal);

    /// <summary>Reads a column of the current row, or its null.</summary>
    /// <param name="reader">The rows.</param>
    /// <param name="ordinal">The column's position.</param>
    public T? ReadNullableFrom(RowReader reader, int ordinal) => reader.IsNull(ordinal) ? default : Codec.Read(reader, ordinal);

    /// <summary>Writes a value as the next parameter; names the field if it cannot be stored.</summary>
    /// <param name="writer">Takes the parameter.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value is null where none may be, or cannot be stored.</exception>
    public void Write(ParameterWriter writer, T? value)
    {
        if (writer is FieldValues values)
        {
            Add(values, value);
            return;
        }

        try
        {
            if (value is null)
            {
                EnsureNullable();
                writer.WriteNull(Type);
            }
            else
            {
                Codec.Write(writer, value);
            }
        }
        catch (UnstorableValueException exception)
        {
            throw exception.For(this);
        }
    }

    /// <summary>Writes many values as one array parameter; names the field if one cannot be stored.</summary>
    internal void WriteArray(ParameterWriter writer, T?[] values)
    {
        try
        {
            writer.WriteArray(Codec, values);
        }
        catch (UnstorableValueException exception)
        {
            throw exception.For(this);
        }
    }

    Array IArrayField.NewValues(int count) => new T?[count];

    void IArrayField.WriteArray(ParameterWriter writer, Array values) => WriteArray(writer, (T?[])values);

    private void Add(FieldValues values, T? value)
    {
        if (value is null)
        {
            EnsureNullable();
        }

        ((T?[])values.Values)[values.Count++] = value;
    }

    private void EnsureNullable()
    {
        if (!IsNullable)
        {
            throw new ArgumentException($"{Model.Name}.{Name} cannot be null. Give it a value, or make the property nullable.");
        }
    }
}
