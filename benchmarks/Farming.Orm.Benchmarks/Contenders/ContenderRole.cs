namespace Farming.Orm.Benchmarks.Contenders;

/// <summary>The role of a contender.</summary>
public enum ContenderRole
{
    /// <summary>Farming.Orm, which is measured.</summary>
    Ours,

    /// <summary>Hand-written ADO.NET: the fastest such contender is the limit.</summary>
    HandWritten,

    /// <summary>Another library.</summary>
    Peer,
}
