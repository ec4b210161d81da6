namespace Farming.Orm;

/// <content>Assignments that may leave the field unchanged.</content>
public static partial class Assign
{
    /// <summary>Leaves the field unchanged, as if the update did not set it: <c>Bio = input.Bio is { } bio ? bio : Assign.Unchanged</c>.</summary>
    public static UnchangedAssignment Unchanged => default;

    /// <summary>Sets the field to the value, or leaves it unchanged if the value is null: <c>Bio = Assign.IfNotNull(input.Bio)</c>.</summary>
    /// <typeparam name="T">The field's type.</typeparam>
    /// <param name="value">The value, or null.</param>
    public static Assignment<T> IfNotNull<T>(T? value)
        where T : class => value is null ? default : new(AssignmentKind.Value, value);

    /// <inheritdoc cref="IfNotNull{T}(T)"/>
    public static OptionalAssignment<T> IfNotNull<T>(T? value)
        where T : struct => value is { } present ? new(present) : default;

    /// <summary>Sets the field to the value if the condition is true, and leaves it unchanged otherwise: <c>Bio = Assign.If(isEdited, bio)</c>.</summary>
    /// <typeparam name="T">The field's type.</typeparam>
    /// <param name="condition">Whether the update sets the field.</param>
    /// <param name="value">The value; null is stored as null.</param>
    public static Assignment<T> If<T>(bool condition, T? value)
        where T : class => condition ? new(AssignmentKind.Value, value) : default;

    /// <inheritdoc cref="If{T}(bool, T)"/>
    public static Assignment<T?> If<T>(bool condition, T? value)
        where T : struct => condition ? new(AssignmentKind.Value, value) : default;

    /// <inheritdoc cref="If{T}(bool, T)"/>
    public static OptionalAssignment<T> If<T>(bool condition, in T value)
        where T : struct => condition ? new(value) : default;

    /// <summary>Makes the assignment if the condition is true, and leaves the field unchanged otherwise: <c>Logins = Assign.If(isLogin, Assign.Increment(1))</c>.</summary>
    /// <typeparam name="T">The field's type.</typeparam>
    /// <param name="condition">Whether the update sets the field.</param>
    /// <param name="assignment">The assignment.</param>
    public static Assignment<T> If<T>(bool condition, Assignment<T> assignment) => condition ? assignment : default;

    /// <inheritdoc cref="If{T}(bool, Assignment{T})"/>
    public static NumberAssignment<T> If<T>(bool condition, NumberAssignment<T> assignment)
        where T : struct => condition ? assignment : default;

    /// <inheritdoc cref="If{T}(bool, Assignment{T})"/>
    public static NumberAssignment If(bool condition, NumberAssignment assignment) => condition ? assignment : default;
}
