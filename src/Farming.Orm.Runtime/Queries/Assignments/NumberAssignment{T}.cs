namespace Farming.Orm;

/// <summary>A number to add to a numeric field, or to multiply it by. The field may be nullable; null stays null.</summary>
/// <typeparam name="T">The field's type.</typeparam>
public readonly struct NumberAssignment<T>
    where T : struct
{
    private readonly AssignmentKind _kind;
    private readonly T _by;

    internal NumberAssignment(AssignmentKind kind, T by)
    {
        _kind = kind;
        _by = by;
    }

    /// <summary>For a field that is not nullable.</summary>
    public static implicit operator Assignment<T>(NumberAssignment<T> number) => new(number._kind, number._by);

    /// <summary>For a nullable field; null stays null.</summary>
    public static implicit operator Assignment<T?>(NumberAssignment<T> number) => new(number._kind, number._by);
}
