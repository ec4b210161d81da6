namespace Farming.Orm;

/// <summary>The change of one field in an update. A field that is not set stays unchanged.</summary>
/// <typeparam name="T">The field's type.</typeparam>
/// <remarks>A value, including null, converts implicitly: <c>new() { Name = "Ada", Bio = null }</c>. <see cref="Assign"/> makes assignments that the database computes.</remarks>
public readonly struct Assignment<T>
{
    internal Assignment(AssignmentKind kind, T? value, Delegate? column = null)
    {
        Kind = kind;
        Value = value;
        Column = column;
    }

    /// <summary>Whether the update changes the field.</summary>
    public bool IsMentioned => Kind != AssignmentKind.None;

    internal AssignmentKind Kind { get; }

    internal T? Value { get; }

    /// <summary>For <see cref="AssignmentKind.Column"/>: returns the column of the same row.</summary>
    internal Delegate? Column { get; }

    /// <summary>Sets the field to a value.</summary>
    /// <param name="value">The value, or null if the field is nullable.</param>
    public static implicit operator Assignment<T>(T? value) => new(AssignmentKind.Value, value);

    /// <summary>Leaves the field unchanged.</summary>
    /// <param name="unchanged"><see cref="Assign.Unchanged"/>.</param>
    public static implicit operator Assignment<T>(UnchangedAssignment unchanged) => default;
}

/// <summary>How an update computes the new value of a field.</summary>
internal enum AssignmentKind
{
    /// <summary>The field is not set.</summary>
    None,

    /// <summary>The value is given.</summary>
    Value,

    /// <summary>The value is added to the old value.</summary>
    Add,

    /// <summary>The old value is multiplied by the value.</summary>
    Multiply,

    /// <summary>The old value is divided by the value.</summary>
    Divide,

    /// <summary>The value comes from another column of the same row.</summary>
    Column,
}
