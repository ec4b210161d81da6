using Farming.Orm.Projection;

namespace Farming.Orm.Planning.Strategies;

/// <summary>The plan of a branch with its own statement, executed for each parent.</summary>
/// <param name="Statement">The statement. The keys of the parent come before its parameters.</param>
/// <param name="Tag">The number of the branch, from 1 over the whole query.</param>
/// <param name="KeyOrdinals">The ordinals of the keys in the parent's row.</param>
/// <param name="Layout">The layout of its rows.</param>
/// <param name="TieBreak">What to do about ties in the order; <see langword="null"/> if <paramref name="Statement"/> contains the tie-break.</param>
/// <param name="Branches">Its nested branches.</param>
internal sealed record BranchPlan(PlannedStatement Statement, int Tag, int[] KeyOrdinals, NodeLayout Layout, TieBreak? TieBreak, BranchPlan[] Branches)
{
    /// <summary>Its statement and those of its nested branches.</summary>
    internal IEnumerable<PlannedStatement> Statements => Branches.SelectMany(branch => branch.Statements).Prepend(Statement);
}
