using Farming.Orm.Benchmarks.Answers;

namespace Farming.Orm.Benchmarks.Workloads.Page;

/// <summary>Sorts short lists, most of which are sorted already.</summary>
internal static class CardOrder
{
    /// <summary>Sorts sessions by descending time.</summary>
    internal static void Ensure(List<SessionToken> sessions)
    {
        for (var index = 1; index < sessions.Count; index++)
        {
            if (sessions[index - 1].ExpiresAt < sessions[index].ExpiresAt)
            {
                sessions.Sort(static (left, right) => right.ExpiresAt.CompareTo(left.ExpiresAt));
                return;
            }
        }
    }

    /// <summary>Sorts names by their characters, as the databases do.</summary>
    internal static void Ensure(List<string> names)
    {
        for (var index = 1; index < names.Count; index++)
        {
            if (string.CompareOrdinal(names[index - 1], names[index]) > 0)
            {
                names.Sort(StringComparer.Ordinal);
                return;
            }
        }
    }
}
