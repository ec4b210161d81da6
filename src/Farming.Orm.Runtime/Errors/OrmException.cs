namespace Farming.Orm;

/// <summary>A failure of the database. The message names the model and the fields, never a value; the driver's exception is inside.</summary>
public sealed class OrmException : Exception
{
    internal OrmException(OrmErrorCode code, string message, Exception? innerException, string? model = null, string? constraint = null, IReadOnlyList<string>? fields = null, bool isTransient = false)
        : base(message, innerException)
    {
        Code = code;
        Model = model;
        Constraint = constraint;
        Fields = fields ?? [];
        IsTransient = isTransient;
    }

    /// <summary>What went wrong.</summary>
    public OrmErrorCode Code { get; }

    /// <summary>The model concerned, if it is known.</summary>
    public string? Model { get; }

    /// <summary>The constraint concerned, as the database names it, if it is known.</summary>
    public string? Constraint { get; }

    /// <summary>The fields concerned; empty if they are not known.</summary>
    public IReadOnlyList<string> Fields { get; }

    /// <summary>Which operation of a batch failed, from 1; <see langword="null"/> if it was no batch, or is not known.</summary>
    public int? BatchPosition { get; internal init; }

    /// <summary>Whether the same work may succeed when it is done again.</summary>
    public bool IsTransient { get; }
}
