namespace Farming.Orm;

/// <summary>Sets a field to a value, or leaves it unchanged. Fits fields of the value's type, nullable or not.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public readonly struct OptionalAssignment<T>
    where T : struct
{
    private readonly AssignmentKind _kind;
    private readonly T _value;

    internal OptionalAssignment(T value)
    {
        _kind = AssignmentKind.Value;
        _value = value;
    }

    /// <summary>For a field that is not nullable.</summary>
    public static implicit operator Assignment<T>(OptionalAssignment<T> assignment) => new(assignment._kind, assignment._value);

    /// <summary>For a nullable field.</summary>
    public static implicit operator Assignment<T?>(OptionalAssignment<T> assignment) => new(assignment._kind, assignment._value);
}
