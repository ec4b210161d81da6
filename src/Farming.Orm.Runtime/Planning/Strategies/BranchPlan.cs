namespace Farming.Orm.Planning.Strategies;

/// <summary>How a to-many branch is read by a statement of its own, executed for each parent.</summary>
/// <param name="Statement">The statement; the parent's keys come before its parameters.</param>
/// <param name="Tag">The branch, counted from 1 over the whole query.</param>
/// <param name="KeyOrdinals">Where the parent's row holds the keys.</param>
/// <param name="TieBreak">What to do where the order has ties; <see langword="null"/> if <paramref name="Statement"/> breaks them.</param>
/// <param name="Branches">The branches inside it.</param>
internal sealed record BranchPlan(PlannedStatement Statement, int Tag, int[] KeyOrdinals, TieBreak? TieBreak, BranchPlan[] Branches)
{
    /// <summary>Its statement and those of its nested branches.</summary>
    internal IEnumerable<PlannedStatement> Statements => Branches.SelectMany(branch => branch.Statements).Prepend(Statement);
}
