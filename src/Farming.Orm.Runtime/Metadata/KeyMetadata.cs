namespace Farming.Orm.Metadata;

/// <summary>A primary or unique key: its fields in order.</summary>
public sealed class KeyMetadata
{
    internal KeyMetadata(IReadOnlyList<FieldMetadata> fields) => Fields = fields;

    /// <summary>The fields, in the order of the key.</summary>
    public IReadOnlyList<FieldMetadata> Fields { get; }

    internal bool HasExactly(IReadOnlyCollection<FieldMetadata> fields) =>
        fields.Count == Fields.Count && Fields.All(fields.Contains);

    internal bool StartsWith(IReadOnlyList<FieldMetadata> fields) =>
        fields.Count <= Fields.Count && fields.SequenceEqual(Fields.Take(fields.Count));
}

/// <summary>A non-unique index: its fields in order.</summary>
public sealed class IndexMetadata
{
    internal IndexMetadata(IReadOnlyList<FieldMetadata> fields) => Fields = fields;

    /// <summary>The fields, in the order of the index.</summary>
    public IReadOnlyList<FieldMetadata> Fields { get; }

    internal bool StartsWith(IReadOnlyList<FieldMetadata> fields) =>
        fields.Count <= Fields.Count && fields.SequenceEqual(Fields.Take(fields.Count));
}
