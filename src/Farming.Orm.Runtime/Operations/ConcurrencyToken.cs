using Farming.Orm.Metadata;
using Farming.Orm.Queries.Assignments;

namespace Farming.Orm.Operations;

/// <summary>Optimistic concurrency: an update with a token applies only if the row still has this token, checked in the same statement.</summary>
internal static class ConcurrencyToken
{
    /// <summary>Removes the token from the assignments, because it is compared and not set; <see langword="null"/> if the update does not set a token.</summary>
    internal static FieldAssignment? TakeFrom(List<FieldAssignment> assignments)
    {
        var token = assignments.Find(assignment => assignment.Field.IsConcurrencyToken);
        if (token is not null)
        {
            assignments.Remove(token);
        }

        return token;
    }

    /// <summary>An update of many rows cannot expect a single token.</summary>
    internal static void EnsureNone(List<FieldAssignment> assignments)
    {
        if (TakeFrom(assignments) is { } expected)
        {
            throw new ArgumentException(
                $"{expected.Field.Model.Name}.{expected.Field.Name} is a concurrency token and can be checked for one row only. Update by key, or compare the token in Where.");
        }
    }

    /// <summary>The exception if no row has both the key and the token.</summary>
    internal static OrmException Conflict(FieldMetadata token) => new(
        OrmErrorCode.ConcurrencyConflict,
        $"{token.Model.Name}.{token.Name}: another writer changed or deleted the row after it was read. Read the row again before you update it.",
        null,
        token.Model.Name,
        fields: [token.Name]);
}
