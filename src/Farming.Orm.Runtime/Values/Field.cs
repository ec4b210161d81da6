using System.ComponentModel;
using Farming.Orm.Metadata;
using Farming.Orm.Values;

namespace Farming.Orm.GeneratedCode;

/// <summary>A field with the codec that writes and reads its values.</summary>
/// <typeparam name="T">The property's type; <c>int?</c> for a nullable <see cref="int"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Field<T> : FieldMetadata, IArrayField, IReadableField
{
    /// <summary>Called by generated code.</summary>
    /// <param name="index">The field's position in its model.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="column">The column's name.</param>
    /// <param name="codec">Writes and reads the values.</param>
    /// <param name="options">More options; <see langword="null"/> for the defaults.</param>
    public Field(int index, string name, string column, Codec<T> codec, FieldOptions? options = null)
        : base(index, name, column, codec.Type, options ?? FieldOptions.None) => Codec = codec;

    /// <inheritdoc/>
    public override Type ValueType => typeof(T);

    /// <summary>Writes and reads the values of the field.</summary>
    public Codec<T> Codec { get; }

    internal override IReadOnlyList<int> EnumOrder => field ??= Codec.EnumOrder(EnumValues);

    /// <summary>Reads a column of the current row. It must not be null, unless the property has a nullable value type.</summary>
    /// <param name="reader">The rows.</param>
    /// <param name="ordinal">The column's position.</param>
    public T ReadFrom(RowReader reader, int ordinal) => Codec.Read(reader, ordinal);

    /// <summary>Reads a column of the current row, which may be null.</summary>
    /// <param name="reader">The rows.</param>
    /// <param name="ordinal">The column's position.</param>
    public T? ReadNullableFrom(RowReader reader, int ordinal) => Codec.TryRead(reader, ordinal, out var value) ? value : default;

    /// <summary>Writes a value as the next parameter. An error names the field.</summary>
    /// <param name="writer">Receives the parameter.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value is null but the field is not nullable, or the value cannot be stored.</exception>
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

    /// <summary>Writes the position of an enum's member in the order of their numbers.</summary>
    internal void WriteEnumNumber(ParameterWriter writer, T value)
    {
        try
        {
            var name = Codec.EnumName(value);
            var index = 0;
            while (EnumValues[index] != name)
            {
                index++;
            }

            writer.Write(EnumOrder[index]);
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

    bool IArrayField.AreEqual(Array left, int leftIndex, Array right, int rightIndex) =>
        EqualityComparer<T?>.Default.Equals(((T?[])left)[leftIndex], ((T?[])right)[rightIndex]);

    int IArrayField.HashOf(Array values, int index) => ((T?[])values)[index] is { } value ? value.GetHashCode() : 0;

    int IArrayField.Compare(Array values, int left, int right) => Comparer<T?>.Default.Compare(((T?[])values)[left], ((T?[])values)[right]);

    Exception? IReadableField.ReadFailure(RowReader reader, int ordinal)
    {
        try
        {
            _ = IsNullable ? ReadNullableFrom(reader, ordinal) : ReadFrom(reader, ordinal);
            return null;
        }
        catch (Exception exception) when (UnreadableValue.IsPossible(exception))
        {
            return exception;
        }
    }

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
