namespace Farming.Orm;

/// <summary>What an update does to one field: nothing, unless it is mentioned.</summary>
/// <typeparam name="T">The field's type.</typeparam>
/// <remarks>A value converts to it by itself, null too: <c>new() { Name = "Ada", Bio = null }</c>. <see cref="Assign"/> makes what the database computes.</remarks>
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

    /// <summary>For <see cref="AssignmentKind.Column"/>: gives the column of the same row.</summary>
    internal Delegate? Column { get; }

    /// <summary>Sets the field to a value.</summary>
    /// <param name="value">The value, or null where the field may be.</param>
    public static implicit operator Assignment<T>(T? value) => new(AssignmentKind.Value, value);
}

/// <summary>How the new value of a field comes about.</summary>
internal enum AssignmentKind
{
    /// <summary>The field is not mentioned.</summary>
    None,

    /// <summary>It is given.</summary>
    Value,

    /// <summary>It is added to the old one.</summary>
    Add,

    /// <summary>The old one is multiplied by it.</summary>
    Multiply,

    /// <summary>It is another column of the same row.</summary>
    Column,
}
