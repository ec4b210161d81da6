using System.Net.Sockets;
using Farming.Orm.Drivers;
using Npgsql;

namespace Farming.Orm.PostgreSql;

/// <summary>Translates the failures of PostgreSQL and Npgsql.</summary>
internal static class PostgreSqlErrors
{
    // Npgsql has no constants for them.
    private const string IdleInTransactionTimeout = "25P03";
    private const string TransactionTimeout = "25P04";

    internal static DriverError? Translate(Exception exception) => exception switch
    {
        _ when IsOutdatedPlan(exception) => new(OrmErrorCode.SchemaChanged, IsTransient: true),
        PostgresException failure => new(
            Code(failure),
            failure.TableName,
            failure.ConstraintName,
            failure.ColumnName is { } column ? [column] : KeyColumns(failure.Detail) ?? MissingColumn(failure),
            IsTransient(failure.SqlState),
            IsRolledBack: IsEndOfTransaction(failure.SqlState)),
        NpgsqlException { InnerException: TimeoutException } => new(OrmErrorCode.Timeout),
        NpgsqlException { InnerException: IOException or SocketException } => new(OrmErrorCode.ConnectionFailed),
        NpgsqlException => new(OrmErrorCode.Unknown),
        _ => null,
    };

    /// <summary>
    /// Whether a prepared statement no longer fits its tables, or is gone: the server refuses it before it does anything. Npgsql itself fails if it finds a statement
    /// that was refused before on the same connection.
    /// </summary>
    internal static bool IsOutdatedPlan(Exception exception) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.FeatureNotSupported, Routine: "RevalidateCachedQuery" } => true,
        PostgresException { SqlState: PostgresErrorCodes.InvalidSqlStatementName } => true,
        InvalidOperationException { Source: nameof(Npgsql) } =>
            exception.Message.Contains("PreparedState", StringComparison.Ordinal) || exception.Message.Contains("unprepared", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>
    /// The routine of the server tells apart what has the same code: a sub-select of several rows as a value (<see cref="Statements.SingleRow"/>), and an ON CONFLICT without
    /// a unique index. Triggers that change rows, which have triggers again, exceed the stack inside of a statement of a trigger. The actions of foreign keys do not:
    /// PostgreSQL queues them.
    /// </summary>
    private static OrmErrorCode Code(PostgresException failure) => failure switch
    {
        { SqlState: PostgresErrorCodes.CardinalityViolation, Routine: "ExecScanSubPlan" or "ExecSetParamPlan" } => OrmErrorCode.MissingKey,
        { SqlState: PostgresErrorCodes.InvalidColumnReference, Routine: "infer_arbiter_indexes" } => OrmErrorCode.MissingKey,
        { SqlState: PostgresErrorCodes.StatementTooComplex, Where.Length: > 0 } => OrmErrorCode.CascadeTooDeep,
        _ => Code(failure.SqlState),
    };

    private static OrmErrorCode Code(string state) => state switch
    {
        PostgresErrorCodes.UniqueViolation => OrmErrorCode.UniqueViolation,
        PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.RestrictViolation => OrmErrorCode.ForeignKeyViolation,
        PostgresErrorCodes.NotNullViolation => OrmErrorCode.NotNullViolation,
        PostgresErrorCodes.CheckViolation => OrmErrorCode.CheckViolation,
        PostgresErrorCodes.NumericValueOutOfRange
            or PostgresErrorCodes.StringDataRightTruncation
            or PostgresErrorCodes.InvalidTextRepresentation
            or PostgresErrorCodes.InvalidBinaryRepresentation
            or PostgresErrorCodes.CharacterNotInRepertoire
            or PostgresErrorCodes.UntranslatableCharacter
            or PostgresErrorCodes.InvalidDatetimeFormat
            or PostgresErrorCodes.DatetimeFieldOverflow
            or PostgresErrorCodes.IntervalFieldOverflow
            or PostgresErrorCodes.ProgramLimitExceeded => OrmErrorCode.ValueOutOfRange,
        PostgresErrorCodes.UndefinedTable => OrmErrorCode.MissingTable,
        PostgresErrorCodes.UndefinedColumn => OrmErrorCode.MissingColumn,
        PostgresErrorCodes.InvalidSchemaName => OrmErrorCode.MissingSchema,
        PostgresErrorCodes.SerializationFailure => OrmErrorCode.SerializationFailure,
        PostgresErrorCodes.DeadlockDetected => OrmErrorCode.Deadlock,
        PostgresErrorCodes.LockNotAvailable => OrmErrorCode.LockTimeout,

        // Npgsql turns a cancelled token into an OperationCanceledException, so the cause here is statement_timeout or an administrator.
        PostgresErrorCodes.QueryCanceled => OrmErrorCode.Timeout,
        PostgresErrorCodes.TooManyConnections
            or PostgresErrorCodes.InvalidCatalogName
            or PostgresErrorCodes.InvalidPassword
            or PostgresErrorCodes.InvalidAuthorizationSpecification => OrmErrorCode.ConnectionFailed,
        PostgresErrorCodes.DiskFull => OrmErrorCode.DiskFull,
        PostgresErrorCodes.ReadOnlySqlTransaction => OrmErrorCode.ReadOnly,
        PostgresErrorCodes.InsufficientPrivilege => OrmErrorCode.PermissionDenied,
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => OrmErrorCode.CorruptDatabase,
        _ when IsEndOfTransaction(state) => OrmErrorCode.ConnectionFailed,
        _ when state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("57P", StringComparison.Ordinal) => OrmErrorCode.ConnectionFailed,
        _ => OrmErrorCode.Unknown,
    };

    /// <summary>
    /// Whether the server closed the connection because the transaction was idle or lasted for too long (idle_in_transaction_session_timeout, transaction_timeout).
    /// </summary>
    private static bool IsEndOfTransaction(string state) => state is IdleInTransactionTimeout or TransactionTimeout;

    /// <summary>Whether the work certainly did not happen and may succeed when retried. After a lost connection it may have happened.</summary>
    private static bool IsTransient(string state) =>
        state is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable;

    /// <summary>Reads the columns out of "Key (tenant_id, email)=(…) already exists.", which Npgsql shows only with Include Error Detail.</summary>
    private static string[]? KeyColumns(string? detail)
    {
        const string key = "Key (";
        var end = detail?.IndexOf(")=(", StringComparison.Ordinal) ?? -1;
        return end > 0 && detail!.StartsWith(key, StringComparison.Ordinal)
            ? [.. detail[key.Length..end].Split(", ").Select(column => column.Trim('"'))]
            : null;
    }

    /// <summary>Reads the column out of "column t0.email does not exist" and "column "email" of relation "users" does not exist", where messages are in English.</summary>
    private static string[]? MissingColumn(PostgresException failure)
    {
        const string column = "column ";
        const string of = " of relation ";
        const string missing = " does not exist";
        var text = failure.MessageText;
        if (failure.SqlState != PostgresErrorCodes.UndefinedColumn
            || !text.StartsWith(column, StringComparison.Ordinal) || !text.EndsWith(missing, StringComparison.Ordinal))
        {
            return null;
        }

        var name = text[column.Length..^missing.Length];
        name = name.IndexOf(of, StringComparison.Ordinal) is >= 0 and var end ? name[..end] : name;
        return [name[(name.LastIndexOf('.') + 1)..].Trim('"')];
    }
}
