using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Values;

/// <summary>Writes the values of models.</summary>
/// <typeparam name="TModel">The model.</typeparam>
internal interface IModelWriter<in TModel>
{
    /// <summary>Writes a field of all models as one array parameter.</summary>
    /// <param name="models">The models.</param>
    /// <param name="field">The field's index.</param>
    /// <param name="writer">Receives the parameter.</param>
    void WriteArray(IReadOnlyList<TModel> models, int field, ParameterWriter writer);
}
