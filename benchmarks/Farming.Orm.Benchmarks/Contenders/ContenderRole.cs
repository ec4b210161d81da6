namespace Farming.Orm.Benchmarks.Contenders;

/// <summary>What a contender is there for.</summary>
public enum ContenderRole
{
    /// <summary>What is measured.</summary>
    Ours,

    /// <summary>Written by hand: the fastest one is the limit.</summary>
    HandWritten,

    /// <summary>Another library.</summary>
    Peer,
}
