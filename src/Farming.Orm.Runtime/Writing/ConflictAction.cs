using Farming.Orm.Metadata;
using Farming.Orm.Querying;

namespace Farming.Orm.Writing;

/// <summary>What happens to a row whose key is there already.</summary>
/// <param name="Key">The key; empty for any.</param>
/// <param name="Assignments">What is done to the row that is there; <see langword="null"/> for nothing, the new row being left out.</param>
/// <param name="Replaced">The fields that take the new row's values.</param>
internal sealed record ConflictAction(IReadOnlyList<FieldMetadata> Key, IReadOnlyList<FieldAssignment>? Assignments, IReadOnlyList<FieldMetadata> Replaced) : IParameterSource
{
    internal static readonly ConflictAction Skip = new([], null, []);

    /// <summary>The concurrency token that the row must have to be updated, if one is mentioned.</summary>
    internal FieldAssignment? Expected { get; init; }

    internal bool IsUpdate => Assignments is not null;

    /// <summary>Whether the database keeps the key unique; if not, rows to be left out are looked for.</summary>
    internal bool KeyIsUnique { get; init; } = true;

    internal void Describe(ShapeWriter shape)
    {
        shape.Add(Token.Conflict);
        shape.Add(IsUpdate);
        shape.Add(KeyIsUnique);
        for (var index = 0; index < Key.Count; index++)
        {
            shape.Add(Key[index].Index);
        }

        shape.Add(-1);
        for (var index = 0; index < Replaced.Count; index++)
        {
            shape.Add(Replaced[index].Index);
        }

        shape.Add(-1);
        shape.Add(Expected?.Field.Index ?? -1);
        for (var index = 0; index < (Assignments?.Count ?? 0); index++)
        {
            Assignments![index].Describe(shape);
        }
    }

    public void VisitParameters(ParameterVisitor visitor)
    {
        for (var index = 0; index < (Assignments?.Count ?? 0); index++)
        {
            Assignments![index].VisitParameters(visitor);
        }

        Expected?.VisitParameters(visitor);
    }
}
