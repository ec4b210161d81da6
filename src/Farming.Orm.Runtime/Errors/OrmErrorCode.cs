namespace Farming.Orm;

/// <summary>The kind of a database failure; the same on every database.</summary>
public enum OrmErrorCode
{
    /// <summary>Another failure. The inner exception of the driver describes it.</summary>
    Unknown,

    /// <summary>Another row already has this unique key.</summary>
    UniqueViolation,

    /// <summary>The referenced row does not exist, or other rows still reference the row.</summary>
    ForeignKeyViolation,

    /// <summary>A value is missing.</summary>
    NotNullViolation,

    /// <summary>A check constraint does not allow a value.</summary>
    CheckViolation,

    /// <summary>A value is out of the range of its column.</summary>
    ValueOutOfRange,

    /// <summary>A table does not exist. Call <c>Schema.CreateAsync()</c>.</summary>
    MissingTable,

    /// <summary>A schema does not exist. Call <c>Schema.CreateAsync()</c>.</summary>
    MissingSchema,

    /// <summary>The transaction conflicts with another transaction; retrying may succeed.</summary>
    SerializationFailure,

    /// <summary>Transactions waited for each other; retrying may succeed.</summary>
    Deadlock,

    /// <summary>Could not acquire a lock in time (on SQLite: another process or connection is writing); retrying may succeed.</summary>
    LockTimeout,

    /// <summary>Could not reach the database, or lost the connection to it.</summary>
    ConnectionFailed,

    /// <summary>The database stopped the statement because it took too long.</summary>
    Timeout,

    /// <summary>Another writer changed the row after it was read.</summary>
    ConcurrencyConflict,

    /// <summary>The connection was lost during commit, so the outcome is unknown. The library never retries such a transaction.</summary>
    CommitOutcomeUnknown,

    /// <summary>
    /// Deleting or updating a row reaches more levels of dependent rows (on SQLite, 1,000), or of triggers, than the database follows. Delete the deepest rows first.
    /// </summary>
    CascadeTooDeep,

    /// <summary>
    /// The table lacks a unique key of the model: several rows have the key of an update or delete, or an upsert cannot look for the row. <c>Schema.CreateAsync()</c> names what
    /// differs. Nothing was changed.
    /// </summary>
    MissingKey,

    /// <summary>The disk of the database is full, or the database has reached its maximum size.</summary>
    DiskFull,

    /// <summary>The database, its file or the transaction is read-only.</summary>
    ReadOnly,

    /// <summary>The user of the connection lacks a permission, or a row-level security policy refuses the row.</summary>
    PermissionDenied,

    /// <summary>The files of the database are damaged.</summary>
    CorruptDatabase,

    /// <summary>The library sent an invalid statement. This is a fault of the library.</summary>
    InternalError,

    /// <summary>
    /// A column holds a value that the property cannot have: null, infinity, NaN, a number that is too large, a name that the enum does not define, or a value of
    /// another type. The message names the field.
    /// </summary>
    UnreadableValue,

    /// <summary>A table exists, but not one of its columns.</summary>
    MissingColumn,

    /// <summary>Another program changed a table while a statement on it was prepared; retrying may succeed. Outside of a transaction the library retries once by itself.</summary>
    SchemaChanged,
}
