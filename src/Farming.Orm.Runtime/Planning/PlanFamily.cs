namespace Farming.Orm.Planning;

/// <summary>
/// The plans of one plan key. A page size in the statement text lets PostgreSQL keep its plan; with a parameter it plans each execution again. But varying sizes
/// must not create endless texts: the first <see cref="MaximumTexts"/> sizes get their own texts, all others share one with parameters.
/// </summary>
internal sealed class PlanFamily
{
    internal const int MaximumTexts = 8;

    private readonly Lock _gate = new();
    private (int[] Takes, Plan Plan)[] _texts = [];
    private Plan? _parameterized;

    /// <summary>The plan for these page sizes, made on first use.</summary>
    /// <param name="takes">The page sizes of the query.</param>
    /// <param name="make">Makes a plan; the argument says whether page sizes are parameters.</param>
    internal Plan Get(ReadOnlySpan<int> takes, Func<bool, Plan> make)
    {
        if (Find(takes) is { } known)
        {
            return known;
        }

        lock (_gate)
        {
            if (Find(takes) is { } raced)
            {
                return raced;
            }

            if (_texts.Length < MaximumTexts)
            {
                var plan = make(false);
                _texts = [.. _texts, (takes.ToArray(), plan)];
                return plan;
            }

            return _parameterized ??= make(true);
        }
    }

    internal Plan? Find(ReadOnlySpan<int> takes)
    {
        var texts = _texts;
        foreach (var (known, plan) in texts)
        {
            if (takes.SequenceEqual(known))
            {
                return plan;
            }
        }

        return texts.Length == MaximumTexts ? _parameterized : null;
    }
}
