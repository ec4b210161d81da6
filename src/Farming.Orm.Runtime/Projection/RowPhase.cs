namespace Farming.Orm.Projection;

/// <summary>What a <see cref="GeneratedCode.RowCursor"/> does when it is read.</summary>
internal enum RowPhase
{
    /// <summary>It notes what is read.</summary>
    Learning,

    /// <summary>It must not be read: a lambda of one of its branches runs.</summary>
    Suspended,

    /// <summary>It must not be read: no row of it is.</summary>
    Idle,

    /// <summary>It reads from the database.</summary>
    Reading,
}
