using Farming.Orm.Metadata;

namespace Farming.Orm.Queries.Assignments;

/// <summary>What happens to a row whose key is there already.</summary>
/// <param name="Key">The key; empty for any.</param>
/// <param name="Assignments">What is done to the row that is there; <see langword="null"/> for nothing, the new row being left out.</param>
/// <param name="Replaced">The fields that take the new row's values.</param>
internal sealed record ConflictAction(IReadOnlyList<FieldMetadata> Key, IReadOnlyList<FieldAssignment>? Assignments, IReadOnlyList<FieldMetadata> Replaced)
{
    internal static readonly ConflictAction Skip = new([], null, []);

    /// <summary>The concurrency token that the row must have to be updated, if one is mentioned.</summary>
    internal FieldAssignment? Expected { get; init; }

    internal bool IsUpdate => Assignments is not null;

    /// <summary>Whether the database keeps the key unique; if not, rows to be left out are looked for.</summary>
    internal bool KeyIsUnique { get; init; } = true;

    /// <summary>Lists what it does; its parameters are those of the assignments, then the token's.</summary>
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

    /// <summary>Writes one of its parameters, by its index.</summary>
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
