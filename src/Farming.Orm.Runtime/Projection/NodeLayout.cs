namespace Farming.Orm.Projection;

/// <summary>The positions of a projected row's values in the rows of a plan. Shared by all executions of the plan.</summary>
internal sealed class NodeLayout
{
    /// <summary>The ordinal of each field of the model; -1 for fields that are not read.</summary>
    internal required int[] Ordinals { get; init; }

    /// <summary>The ordinal of a column that is null only if the row is missing; -1 if the row always exists.</summary>
    internal int Presence { get; set; } = -1;

    /// <summary>The layouts of the to-one relations, in the order of the projection.</summary>
    internal required NodeLayout[] ToOnes { get; init; }

    /// <summary>The layouts of the branches, in the order of the projection.</summary>
    internal required BranchLayout[] Branches { get; init; }

    /// <summary>The ordinals of the computed values, in the order of the projection.</summary>
    internal required int[] Computed { get; init; }
}

/// <summary>The layout of the rows of a branch.</summary>
internal sealed class BranchLayout
{
    /// <summary>The value of the tag column in the rows of the branch, from 1.</summary>
    internal required int Tag { get; init; }

    /// <summary>The layout of its rows; set once it is known.</summary>
    internal NodeLayout Node { get; set; } = null!;
}
