using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Values;

/// <summary>A field whose values for many rows can be collected and written as one parameter.</summary>
internal interface IArrayField
{
    /// <summary>Makes an array for values of the field.</summary>
    Array NewValues(int count);

    /// <summary>Writes such an array as one parameter; names the field if a value cannot be stored.</summary>
    void WriteArray(ParameterWriter writer, Array values);
}
