using System.ComponentModel;
using Farming.Orm.Metadata;

namespace Farming.Orm;

/// <summary>A unique key of a model without values.</summary>
/// <typeparam name="TModel">The model.</typeparam>
public sealed class UniqueKeyName<TModel>
{
    /// <summary>Called by generated code.</summary>
    /// <param name="fields">The fields of the key, in order.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public UniqueKeyName(params FieldMetadata[] fields) => Fields = fields;

    internal IReadOnlyList<FieldMetadata> Fields { get; }
}
