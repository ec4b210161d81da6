namespace Farming.Orm.Projection;

/// <summary>The state of a <see cref="GeneratedCode.RowCursor"/>.</summary>
internal enum RowPhase
{
    /// <summary>The row records what is read.</summary>
    Learning,

    /// <summary>The row must not be read: the lambda of one of its branches executes.</summary>
    Suspended,

    /// <summary>The row must not be read: it is not on a row of the database.</summary>
    Idle,

    /// <summary>The row reads from the database.</summary>
    Reading,
}
