using Farming.Orm.Metadata;

namespace Farming.Orm.Queries.Assignments;

/// <summary>What happens to a row whose key already exists.</summary>
/// <param name="Key">The key; empty for any key.</param>
/// <param name="Assignments">The changes to the existing row; <see langword="null"/> to skip the new row.</param>
/// <param name="Replaced">The fields that get the values of the new row.</param>
internal sealed record ConflictAction(IReadOnlyList<FieldMetadata> Key, IReadOnlyList<FieldAssignment>? Assignments, IReadOnlyList<FieldMetadata> Replaced)
{
    internal static readonly ConflictAction Skip = new([], null, []);

    /// <summary>The concurrency token that the existing row must have, if the update sets one.</summary>
    internal FieldAssignment? Expected { get; init; }

    /// <summary>Whether <see cref="Replaced"/> depends on the fields that a row gives.</summary>
    internal bool ReplacesGiven { get; init; }

    internal bool IsUpdate => Assignments is not null;

    /// <summary>Whether a constraint of the database makes the key unique; otherwise the statement searches for existing rows.</summary>
    internal bool KeyIsUnique { get; init; } = true;

    /// <summary>Lists its parts. Its parameters are those of the assignments, then the token.</summary>
    internal void ListParts(PartList parts)
    {
        parts.Add(Token.Conflict);
        parts.Add(IsUpdate);
        parts.Add(KeyIsUnique);
        Add(Key, parts);
        Add(Replaced, parts);
        for (var index = 0; index < (Assignments?.Count ?? 0); index++)
        {
            Assignments![index].ListParts(parts);
        }

        parts.Add(Expected?.Field.Index ?? -1);
        if (Expected is not null)
        {
            parts.AddParameter(Expected);
        }
    }

    /// <summary>Writes a parameter, by index.</summary>
    internal void Write(GeneratedCode.ParameterWriter writer, int index)
    {
        var parts = PartList.Rent();
        ListParts(parts);
        parts.Write([index], writer);
        parts.Return();
    }

    private static void Add(IReadOnlyList<FieldMetadata> fields, PartList parts)
    {
        for (var index = 0; index < fields.Count; index++)
        {
            parts.Add(fields[index].Index);
        }

        parts.Add(-1);
    }
}
