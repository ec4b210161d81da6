namespace Farming.Orm.Generators.Model;

/// <summary>A model with all that its file is generated from, and nothing else: it is equal as long as the file stays the same.</summary>
/// <param name="Model">The model.</param>
/// <param name="HintName">The generated file's name.</param>
/// <param name="Relations">The relations whose other ends were found.</param>
/// <param name="Nested">Those of the relations whose rows can be created together with a row of the model.</param>
/// <param name="References">The <c>[References]</c> whose targets were found.</param>
internal sealed record ResolvedModel(
    ModelModel Model,
    string HintName,
    EquatableArray<RelationModel> Relations,
    EquatableArray<NestedModel> Nested,
    EquatableArray<ReferenceModel> References);
