using Farming.Orm.Metadata;

namespace Farming.Orm.Artifacts;

/// <summary>Ids that the database counts, and the foreign keys that hold them.</summary>
internal static class CountedKeys
{
    /// <summary>Whether the field holds such a number: it stays far below 2^53, so that JavaScript's own numbers can hold it.</summary>
    internal static bool IsCounted(FieldMetadata field) => IsCounted(field, []);

    private static bool IsCounted(FieldMetadata field, HashSet<FieldMetadata> seen) =>
        field.Generated == IdGeneration.Increment
        || (seen.Add(field) && field.Model.ForeignKeys.Any(key => key.Fields.Zip(key.TargetFields).Any(pair => pair.First == field && IsCounted(pair.Second, seen))));
}
