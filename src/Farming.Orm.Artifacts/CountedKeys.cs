using Farming.Orm.Metadata;

namespace Farming.Orm.Artifacts;

/// <summary>Auto-increment ids, and the foreign keys that reference them.</summary>
internal static class CountedKeys
{
    /// <summary>Whether the field contains such a number. It stays far below 2^53, so a JavaScript number can represent it.</summary>
    internal static bool IsCounted(FieldMetadata field) => IsCounted(field, []);

    private static bool IsCounted(FieldMetadata field, HashSet<FieldMetadata> seen) =>
        field.Generated == IdGeneration.Increment
        || (seen.Add(field) && field.Model.ForeignKeys.Any(key => key.Fields.Zip(key.TargetFields).Any(pair => pair.First == field && IsCounted(pair.Second, seen))));
}
