using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Searches;

/// <summary>A random query, and what LINQ over objects gives for it.</summary>
/// <param name="Text">The query in words.</param>
/// <param name="Query">The query; each result is a text.</param>
/// <param name="Whole">The same query without its page.</param>
/// <param name="Expected">The results of LINQ, in the order of the query, with the key as the tie-break.</param>
internal sealed record Asked(string Text, Query<string> Query, Query<string> Whole, List<string> Expected)
{
    /// <summary>Whether the order of all results is defined.</summary>
    internal required bool IsTotal { get; init; }

    /// <summary>Whether the first result is defined.</summary>
    internal required bool HasFirst { get; init; }

    /// <summary>How many to-many relations are read.</summary>
    internal required int Branches { get; init; }

    /// <summary>The first of the whole query's results that the page has.</summary>
    internal required int Skipped { get; init; }

    internal required int? Taken { get; init; }

    /// <summary>Null if the results are those that are expected, or else both.</summary>
    internal string? Differs(IReadOnlyList<string> found) => Differs(Expected, found, IsTotal);

    internal static string? Differs(IReadOnlyList<string> expected, IReadOnlyList<string> found, bool isOrdered)
    {
        string[] left = isOrdered ? [.. expected] : [.. expected.Order(StringComparer.Ordinal)];
        string[] right = isOrdered ? [.. found] : [.. found.Order(StringComparer.Ordinal)];
        if (left.SequenceEqual(right))
        {
            return null;
        }

        var place = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{left.Length} expected, {right.Length} found; at {place}:\n    expected {(place < left.Length ? left[place] : "nothing")}\n    found    {(place < right.Length ? right[place] : "nothing")}";
    }
}

/// <summary>A table that random queries and changes begin with.</summary>
internal interface ISearchRoot
{
    /// <summary>A random query.</summary>
    Asked Ask(Dice dice, SearchOrm orm);

    /// <summary>A query with <c>Include</c>, and one with <c>Select</c> that reads the same; null if the table has no relations.</summary>
    (string Text, Query<string> Include, Query<string> Select, bool IsTotal)? AskTwice(Dice dice, SearchOrm orm);

    /// <summary>Updates or deletes random rows, and compares what is left; null if it is what LINQ gives.</summary>
    Task<(string Text, string? Difference)> ChangeAsync(Dice dice, SearchOrm orm);

    /// <summary>Compares the rows of a condition and of its negation with all rows; null if they are all.</summary>
    Task<(string Text, string? Difference)> SplitAsync(Dice dice, SearchOrm orm);
}
