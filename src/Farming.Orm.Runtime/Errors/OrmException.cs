namespace Farming.Orm;

/// <summary>A failure of the database. The message names the model and the fields, never a value. The inner exception is the driver's.</summary>
public sealed class OrmException : Exception
{
    internal OrmException(
        OrmErrorCode code,
        string message,
        Exception? innerException,
        string? model = null,
        string? constraint = null,
        IReadOnlyList<string>? fields = null,
        bool isTransient = false)
        : base(message, innerException)
    {
        Code = code;
        Model = model;
        Constraint = constraint;
        Fields = fields ?? [];
        IsTransient = isTransient;
    }

    /// <summary>The kind of the failure.</summary>
    public OrmErrorCode Code { get; }

    /// <summary>The affected model, if it is known.</summary>
    public string? Model { get; }

    /// <summary>The violated constraint, as the database names it, if it is known.</summary>
    public string? Constraint { get; }

    /// <summary>The affected fields; empty if they are not known.</summary>
    public IReadOnlyList<string> Fields { get; }

    /// <summary>The number of the failed operation in a batch, from 1; <see langword="null"/> outside a batch, or if it is not known.</summary>
    public int? BatchPosition { get; internal init; }

    /// <summary>Whether the error is transient: retrying the same work may succeed.</summary>
    public bool IsTransient { get; }
}
