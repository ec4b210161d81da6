namespace Farming.Orm;

/// <summary>What went wrong in the database; the same on every database.</summary>
public enum OrmErrorCode
{
    /// <summary>Something else; the driver's exception inside says what.</summary>
    Unknown,

    /// <summary>Another row has this key.</summary>
    UniqueViolation,

    /// <summary>The row pointed to is not there, or the row is still pointed to.</summary>
    ForeignKeyViolation,

    /// <summary>A value is missing.</summary>
    NotNullViolation,

    /// <summary>A check constraint refused a value.</summary>
    CheckViolation,

    /// <summary>A value is beyond what the column can hold.</summary>
    ValueOutOfRange,

    /// <summary>A table (or one of its columns) is not there: call <c>Schema.CreateAsync()</c>.</summary>
    MissingTable,

    /// <summary>A schema is not there: call <c>Schema.CreateAsync()</c>.</summary>
    MissingSchema,

    /// <summary>The transaction conflicts with another one; done again it may succeed.</summary>
    SerializationFailure,

    /// <summary>Transactions waited for each other; done again it may succeed.</summary>
    Deadlock,

    /// <summary>A lock was not to be had in time (on SQLite: another process or connection is writing); done again it may succeed.</summary>
    LockTimeout,

    /// <summary>The database could not be reached, or the connection was lost.</summary>
    ConnectionFailed,

    /// <summary>The database stopped the statement because it took too long.</summary>
    Timeout,

    /// <summary>The row was changed by somebody else since it was read.</summary>
    ConcurrencyConflict,

    /// <summary>The connection was lost during a commit, so that nobody knows whether the transaction took place. Such a transaction is never run again by the library.</summary>
    CommitOutcomeUnknown,
}
