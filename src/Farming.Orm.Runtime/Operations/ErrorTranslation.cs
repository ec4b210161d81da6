using Farming.Orm.Drivers;
using Farming.Orm.Metadata;

namespace Farming.Orm.Operations;

/// <summary>Translates a failure of the database to the library's exception, which names the model and its fields and says what to do.</summary>
internal static class ErrorTranslation
{
    /// <summary>The exception for a failure of an operation; <see langword="null"/> if the failure passes through unchanged.</summary>
    /// <param name="driver">The database.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="exception">The failure.</param>
    /// <param name="isCommitting">Whether COMMIT failed.</param>
    internal static OrmException? Of(Driver driver, Operation operation, Exception exception, bool isCommitting) =>
        operation.RunsCallersCode ? null
        : driver.Translate(exception) is not { } error ? exception is OrmException own ? operation.Failure(own) : null
        : isCommitting && CommitOutcome.IsUnknown(error) ? CommitOutcome.Unknown(exception)
        : operation.Failure(error, exception);

    /// <summary>The exception for a failure while rows of a model are read; <see langword="null"/> if the database did not cause it.</summary>
    internal static OrmException? Of(Driver driver, ModelMetadata model, Exception exception) =>
        driver.Translate(exception) is { } error ? Of(error, model, exception) : null;

    /// <summary>The exception for a failure that does not concern a single model.</summary>
    /// <param name="error">The failure.</param>
    /// <param name="message">The message.</param>
    /// <param name="exception">The driver's exception.</param>
    internal static OrmException Of(DriverError error, string message, Exception exception) =>
        new(error.Code, message, exception, constraint: error.Constraint, isTransient: error.IsTransient);

    /// <summary>The exception for a failure that concerns a model.</summary>
    internal static OrmException Of(DriverError error, ModelMetadata model, Exception exception)
    {
        var fields = Fields(error, model);
        var subject = fields.Count == 0 ? model.Name : $"{model.Name}.{string.Join(", ", fields)}";
        return new(error.Code, $"{subject}: {Text(error.Code)}", exception, model.Name, error.Constraint, fields, error.IsTransient);
    }

    private static List<string> Fields(DriverError error, ModelMetadata model)
    {
        if (error.Columns is { Count: > 0 } columns)
        {
            return [.. columns.Select(column => model.Fields.FirstOrDefault(field => field.Column == column)?.Name).OfType<string>()];
        }

        return error.Constraint is null ? [] : [.. ConstraintLookup.Fields(model, error.Constraint).Select(field => field.Name)];
    }

    internal static string Text(OrmErrorCode code) => code switch
    {
        OrmErrorCode.UniqueViolation => "another row already has this value, which must be unique. Use another value, or update that row.",
        OrmErrorCode.ForeignKeyViolation =>
            "the row references a row that does not exist, or other rows still reference it. Create the referenced row first, or delete the referencing rows first.",
        OrmErrorCode.NotNullViolation => "a value is missing, but the column cannot be null. Give it a value.",
        OrmErrorCode.CheckViolation => "a check constraint does not allow the value. Use a value that it allows.",
        OrmErrorCode.ValueOutOfRange => "a value is out of the range of its column. Use a value that fits, or change the type of the column.",
        OrmErrorCode.MissingTable => "its table, or the table of a related model, does not exist. Create the tables with Schema.CreateAsync().",
        OrmErrorCode.MissingColumn =>
            "its table, or the table of a related model, does not have a column. Add the column to the table (Schema.CreateAsync() does not), or correct its name with [Column].",
        OrmErrorCode.SchemaChanged => "another program changed a table while a statement on it was prepared; retrying may succeed.",
        OrmErrorCode.MissingSchema => "its schema does not exist in the database. Create it with Schema.CreateAsync().",
        OrmErrorCode.SerializationFailure => "the transaction conflicts with another transaction; retrying may succeed.",
        OrmErrorCode.Deadlock => "transactions waited for each other; retrying may succeed.",
        OrmErrorCode.LockTimeout => "could not acquire a lock in time; retrying may succeed.",
        OrmErrorCode.ConnectionFailed => "could not reach the database, or lost the connection to it. Check the server and the connection string.",
        OrmErrorCode.Timeout => "the statement took too long, so the database stopped it. Simplify the statement, or raise the timeout.",
        OrmErrorCode.ConcurrencyConflict => "another writer changed the row after it was read. Read the row again before you update it.",
        OrmErrorCode.CascadeTooDeep =>
            "the change reaches more levels of dependent rows or triggers than the database follows. Delete or update the deepest rows first, level by level.",
        OrmErrorCode.MissingKey =>
            "its table lacks a unique key of the model, so that several rows have the same key, or an upsert cannot find its row. Nothing was changed. Add the key to the table; "
            + "Schema.CreateAsync() names every difference.",
        OrmErrorCode.DiskFull => "the disk of the database is full, or the database has reached its maximum size. Nothing was written. Free some space.",
        OrmErrorCode.ReadOnly =>
            "the database, its file or the transaction is read-only. Write in another transaction, connect to the primary server, or make the file writable.",
        OrmErrorCode.PermissionDenied =>
            "the user of the connection lacks a permission, or a row-level security policy refuses the row. Grant the permission, or use another user.",
        OrmErrorCode.CorruptDatabase => "the files of the database are damaged. Stop writing to it, and restore a backup.",
        OrmErrorCode.InternalError => "Farming.Orm sent a statement that the database cannot execute. This is a fault of Farming.Orm: please report it with the query.",
        _ => "the database refused the statement. The inner exception says why.",
    };
}
