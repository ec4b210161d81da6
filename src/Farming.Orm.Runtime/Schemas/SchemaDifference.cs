using Farming.Orm.Metadata;

namespace Farming.Orm.Schemas;

/// <summary>A difference between a table and its model.</summary>
/// <param name="Model">The model.</param>
/// <param name="Text">The difference in words, without a full stop.</param>
internal sealed record SchemaDifference(ModelMetadata Model, string Text);
