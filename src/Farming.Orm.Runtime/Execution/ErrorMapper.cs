using Farming.Orm.Metadata;

namespace Farming.Orm.Execution;

/// <summary>Says what the database said in the words of the model: which of its fields, and what to do.</summary>
internal static class ErrorMapper
{
    internal static OrmException Map(DriverError error, ModelMetadata model, Exception exception)
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
