namespace Farming.Orm.Projection;

/// <summary>Where a plan's rows hold what one row of a projection reads. Shared by all executions of the plan.</summary>
internal sealed class NodeLayout
{
    /// <summary>The ordinal of each field of the model; -1 for those that are not read.</summary>
    internal required int[] Ordinals { get; init; }

    /// <summary>The ordinal of a column that is null only if there is no row; -1 where there always is one.</summary>
    internal int Presence { get; set; } = -1;

    /// <summary>The layouts of the to-one relations, in the order in which they were met.</summary>
    internal required NodeLayout[] ToOnes { get; init; }

    /// <summary>The layouts of the to-many branches, in the order in which they were met.</summary>
    internal required BranchLayout[] Branches { get; init; }

    /// <summary>The ordinals of the computed values, in the order in which they were met.</summary>
    internal required int[] Computed { get; init; }
}

/// <summary>Where the rows of a to-many branch are.</summary>
internal sealed class BranchLayout
{
    /// <summary>The value of the tag column in the branch's rows, from 1.</summary>
    internal required int Tag { get; init; }

    /// <summary>The layout of its rows; set once it is known.</summary>
    internal NodeLayout Node { get; set; } = null!;
}
