namespace Farming.Orm;

/// <summary>An integer to add to a numeric field of any type, or to multiply it by.</summary>
public readonly struct NumberAssignment
{
    private readonly AssignmentKind _kind;
    private readonly int _by;

    internal NumberAssignment(AssignmentKind kind, int by)
    {
        _kind = kind;
        _by = by;
    }

    /// <summary>For a <see cref="short"/>.</summary>
    /// <exception cref="OverflowException">The number is out of the range of the type.</exception>
    public static implicit operator Assignment<short>(NumberAssignment number) => new(number._kind, checked((short)number._by));

    /// <summary>For an <see cref="int"/>.</summary>
    public static implicit operator Assignment<int>(NumberAssignment number) => new(number._kind, number._by);

    /// <summary>For a <see cref="long"/>.</summary>
    public static implicit operator Assignment<long>(NumberAssignment number) => new(number._kind, number._by);

    /// <summary>For a <see cref="float"/>.</summary>
    public static implicit operator Assignment<float>(NumberAssignment number) => new(number._kind, number._by);

    /// <summary>For a <see cref="double"/>.</summary>
    public static implicit operator Assignment<double>(NumberAssignment number) => new(number._kind, number._by);

    /// <summary>For a <see cref="decimal"/>.</summary>
    public static implicit operator Assignment<decimal>(NumberAssignment number) => new(number._kind, number._by);

    /// <summary>For a nullable <see cref="short"/>; null stays null.</summary>
    /// <exception cref="OverflowException">The number is out of the range of the type.</exception>
    public static implicit operator Assignment<short?>(NumberAssignment number) => new(number._kind, checked((short)number._by));

    /// <summary>For a nullable <see cref="int"/>; null stays null.</summary>
    public static implicit operator Assignment<int?>(NumberAssignment number) => new(number._kind, number._by);

    /// <summary>For a nullable <see cref="long"/>; null stays null.</summary>
    public static implicit operator Assignment<long?>(NumberAssignment number) => new(number._kind, number._by);

    /// <summary>For a nullable <see cref="float"/>; null stays null.</summary>
    public static implicit operator Assignment<float?>(NumberAssignment number) => new(number._kind, number._by);

    /// <summary>For a nullable <see cref="double"/>; null stays null.</summary>
    public static implicit operator Assignment<double?>(NumberAssignment number) => new(number._kind, number._by);

    /// <summary>For a nullable <see cref="decimal"/>; null stays null.</summary>
    public static implicit operator Assignment<decimal?>(NumberAssignment number) => new(number._kind, number._by);
}
