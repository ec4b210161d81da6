namespace Farming.Orm.Queries;

/// <summary>Compares parts of a query: their plan keys and their values.</summary>
internal static class PartComparison
{
    /// <summary>Whether two conditions are equal, with equal values.</summary>
    internal static bool AreSame(Predicate left, Predicate right) => AreSame(parts => parts.Add(left), parts => parts.Add(right));

    /// <summary>Whether two values of a row are the same.</summary>
    internal static bool AreSame(SourceValue left, SourceValue right) => AreSame(left.ListParts, right.ListParts);

    private static bool AreSame(Action<PartList> left, Action<PartList> right)
    {
        var (first, second) = (PartList.Rent(), PartList.Rent());
        try
        {
            left(first);
            right(second);
            return first.Key.SequenceEqual(second.Key) && first.Takes.SequenceEqual(second.Takes) && HaveSameValues(first, second);
        }
        finally
        {
            first.Return();
            second.Return();
        }
    }

    private static bool HaveSameValues(PartList first, PartList second)
    {
        var isSame = first.ParameterCount == second.ParameterCount;
        for (var index = 0; isSame && index < first.ParameterCount; index++)
        {
            isSame = ValueCapture.Of(first.Parameter(index)).HasSameValue(ValueCapture.Of(second.Parameter(index)));
        }

        return isSame;
    }
}
