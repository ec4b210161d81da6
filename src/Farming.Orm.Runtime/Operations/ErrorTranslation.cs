using Farming.Orm.Drivers;
using Farming.Orm.Metadata;

namespace Farming.Orm.Operations;

/// <summary>Turns a failure of the database into the library's exception: it names the model and its fields, and what to do.</summary>
internal static class ErrorTranslation
{
    /// <summary>The exception for a failure of an operation; <see langword="null"/> if the failure passes as it is.</summary>
    /// <param name="driver">The database.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="exception">The failure.</param>
    /// <param name="isCommitting">Whether COMMIT failed.</param>
    internal static OrmException? Of(Driver driver, Operation operation, Exception exception, bool isCommitting) =>
        operation.RunsCallersCode ? null
        : driver.Translate(exception) is not { } error ? exception is OrmException own ? operation.Failure(own) : null
        : isCommitting && CommitOutcome.IsUnknown(error) ? CommitOutcome.Unknown(exception)
        : operation.Failure(error, exception);

    /// <summary>The exception for a failure while rows of a model are read; <see langword="null"/> if it is not the database's.</summary>
    internal static OrmException? Of(Driver driver, ModelMetadata model, Exception exception) =>
        driver.Translate(exception) is { } error ? Of(error, model, exception) : null;

    /// <summary>The exception for a failure that concerns no single model.</summary>
    /// <param name="error">The failure.</param>
    /// <param name="message">What failed.</param>
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
        OrmErrorCode.UniqueViolation => "another row has the same value, which must be unique.",
        OrmErrorCode.ForeignKeyViolation => "the row it points to is not there, or it is still pointed to.",
        OrmErrorCode.NotNullViolation => "a value is missing where none may be.",
        OrmErrorCode.CheckViolation => "a value is not one of those that its check constraint allows.",
        OrmErrorCode.ValueOutOfRange => "a value is beyond what its column can hold.",
        OrmErrorCode.MissingTable => "its table, one that the query relates it to, or one of their columns is not in the database. Create the tables with Schema.CreateAsync().",
        OrmErrorCode.MissingSchema => "its schema is not in the database. Create it with Schema.CreateAsync().",
        OrmErrorCode.SerializationFailure => "the transaction conflicts with another one; it may succeed when it is done again.",
        OrmErrorCode.Deadlock => "transactions waited for each other; this one may succeed when it is done again.",
        OrmErrorCode.LockTimeout => "a lock was not to be had in time; the work may succeed when it is done again.",
        OrmErrorCode.ConnectionFailed => "the database could not be reached, or the connection was lost.",
        OrmErrorCode.Timeout => "the database took too long and was stopped.",
        OrmErrorCode.ConcurrencyConflict => "the row was changed by somebody else since it was read.",
        _ => "the database refused the statement; the exception inside says why.",
    };
}
