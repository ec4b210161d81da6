using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Values;

/// <summary>A field that can be asked why its value in a row cannot be read.</summary>
internal interface IReadableField
{
    /// <summary>Reads the value again.</summary>
    /// <param name="reader">The rows.</param>
    /// <param name="ordinal">The column's position.</param>
    /// <returns>The failure; <see langword="null"/> if the value can be read.</returns>
    Exception? ReadFailure(RowReader reader, int ordinal);
}
