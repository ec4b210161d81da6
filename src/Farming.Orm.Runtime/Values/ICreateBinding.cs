using System.ComponentModel;

namespace Farming.Orm.GeneratedCode;

/// <summary>What the runtime knows of a model's new rows.</summary>
/// <typeparam name="TCreate">The values of a new row.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ICreateBinding<in TCreate>
    where TCreate : class
{
    /// <summary>Whether a row writes a field; false only for an id that the database counts up and that the row does not give.</summary>
    /// <param name="row">The values.</param>
    /// <param name="field">The field's index.</param>
    bool Gives(TCreate row, int field);

    /// <summary>Whether the user gave a value for a field; false if it is made: an id that is generated, the current time.</summary>
    /// <param name="row">The values.</param>
    /// <param name="field">The field's index.</param>
    bool IsGiven(TCreate row, int field);

    /// <summary>Whether a row brings rows of its relations along.</summary>
    /// <param name="row">The values.</param>
    bool HasNested(TCreate row) => false;

    /// <summary>Writes one field of a new row as the next parameter.</summary>
    /// <param name="row">The values.</param>
    /// <param name="field">The field's index.</param>
    /// <param name="defaults">Makes what the row leaves out.</param>
    /// <param name="writer">Takes the parameter.</param>
    void Write(TCreate row, int field, CreateDefaults defaults, ParameterWriter writer);

    /// <summary>Writes one field of all new rows as one array parameter.</summary>
    /// <param name="rows">The values.</param>
    /// <param name="field">The field's index.</param>
    /// <param name="defaults">Makes what the rows leave out.</param>
    /// <param name="writer">Takes the parameter.</param>
    void WriteArray(IReadOnlyList<TCreate> rows, int field, CreateDefaults defaults, ParameterWriter writer);
}
