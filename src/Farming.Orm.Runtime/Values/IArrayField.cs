using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Values;

/// <summary>A field whose values for many rows can be collected and written as one parameter.</summary>
internal interface IArrayField
{
    /// <summary>Makes an array for values of the field.</summary>
    Array NewValues(int count);

    /// <summary>Writes such an array as one parameter; names the field if a value cannot be stored.</summary>
    void WriteArray(ParameterWriter writer, Array values);

    /// <summary>Whether an element of an array equals an element of another one.</summary>
    bool AreEqual(Array left, int leftIndex, Array right, int rightIndex);

    /// <summary>A hash code of an element of an array.</summary>
    int HashOf(Array values, int index);

    /// <summary>Compares two elements of an array.</summary>
    int Compare(Array values, int left, int right);
}
