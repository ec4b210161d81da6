using System.ComponentModel;

namespace Farming.Orm.GeneratedCode;

/// <summary>Connects the runtime with the new rows of a model.</summary>
/// <typeparam name="TCreate">The values of a new row.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ICreateBinding<in TCreate>
    where TCreate : class
{
    /// <summary>Whether a row writes a field; false only for an auto-increment id that the row does not give.</summary>
    /// <param name="row">The values.</param>
    /// <param name="field">The field's index.</param>
    bool Gives(TCreate row, int field);

    /// <summary>Whether the user gave the value of a field; false for generated values, such as ids and the current time.</summary>
    /// <param name="row">The values.</param>
    /// <param name="field">The field's index.</param>
    bool IsGiven(TCreate row, int field);

    /// <summary>Whether a row contains nested rows.</summary>
    /// <param name="row">The values.</param>
    bool HasNested(TCreate row) => false;

    /// <summary>Writes a field of a new row as the next parameter.</summary>
    /// <param name="row">The values.</param>
    /// <param name="field">The field's index.</param>
    /// <param name="defaults">Generates omitted values.</param>
    /// <param name="writer">Receives the parameter.</param>
    void Write(TCreate row, int field, CreateDefaults defaults, ParameterWriter writer);

    /// <summary>Writes a field of all new rows as one array parameter.</summary>
    /// <param name="rows">The values.</param>
    /// <param name="field">The field's index.</param>
    /// <param name="defaults">Generates omitted values.</param>
    /// <param name="writer">Receives the parameter.</param>
    void WriteArray(IReadOnlyList<TCreate> rows, int field, CreateDefaults defaults, ParameterWriter writer);
}
