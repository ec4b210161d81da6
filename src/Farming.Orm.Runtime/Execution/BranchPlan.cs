using Farming.Orm.Projection;

namespace Farming.Orm.Execution;

/// <summary>How a to-many branch is read by a statement of its own, run for each parent.</summary>
/// <param name="Statement">The statement; its first parameters are the parent's keys.</param>
/// <param name="Tag">The branch, counted from 1 over the whole query.</param>
/// <param name="KeyOrdinals">Where the parent's row holds the keys.</param>
/// <param name="Layout">Where its rows hold what is read.</param>
/// <param name="TakesAreParameters">Whether page sizes are parameters.</param>
/// <param name="Branches">The branches inside it.</param>
internal sealed record BranchPlan(Statement Statement, int Tag, int[] KeyOrdinals, NodeLayout Layout, bool TakesAreParameters, BranchPlan[] Branches)
{
    /// <summary>What to do where the order has ties; <see langword="null"/> if <see cref="Statement"/> breaks them.</summary>
    internal TieBreak? TieBreak { get; init; }
}
