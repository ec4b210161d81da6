using Farming.Orm.GeneratedCode;

namespace Farming.Orm;

/// <summary>Assignments that the database computes, without reading the row first: <c>new() { LoginCount = Assign.Increment(1) }</c>.</summary>
public static partial class Assign
{
    /// <summary>Adds to the field.</summary>
    /// <param name="by">The amount; the assignment fits every numeric type.</param>
    public static NumberAssignment Increment(int by) => new(AssignmentKind.Add, by);

    /// <inheritdoc cref="Increment(int)"/>
    public static NumberAssignment<long> Increment(long by) => new(AssignmentKind.Add, by);

    /// <inheritdoc cref="Increment(int)"/>
    public static NumberAssignment<float> Increment(float by) => new(AssignmentKind.Add, by);

    /// <inheritdoc cref="Increment(int)"/>
    public static NumberAssignment<double> Increment(double by) => new(AssignmentKind.Add, by);

    /// <inheritdoc cref="Increment(int)"/>
    public static NumberAssignment<decimal> Increment(decimal by) => new(AssignmentKind.Add, by);

    /// <summary>Subtracts from the field.</summary>
    /// <param name="by">The amount; the assignment fits every numeric type.</param>
    public static NumberAssignment Decrement(int by) => new(AssignmentKind.Add, checked(-by));

    /// <inheritdoc cref="Decrement(int)"/>
    public static NumberAssignment<long> Decrement(long by) => new(AssignmentKind.Add, checked(-by));

    /// <inheritdoc cref="Decrement(int)"/>
    public static NumberAssignment<float> Decrement(float by) => new(AssignmentKind.Add, -by);

    /// <inheritdoc cref="Decrement(int)"/>
    public static NumberAssignment<double> Decrement(double by) => new(AssignmentKind.Add, -by);

    /// <inheritdoc cref="Decrement(int)"/>
    public static NumberAssignment<decimal> Decrement(decimal by) => new(AssignmentKind.Add, -by);

    /// <summary>Multiplies the field.</summary>
    /// <param name="by">The factor; the assignment fits every numeric type.</param>
    public static NumberAssignment Multiply(int by) => new(AssignmentKind.Multiply, by);

    /// <inheritdoc cref="Multiply(int)"/>
    public static NumberAssignment<long> Multiply(long by) => new(AssignmentKind.Multiply, by);

    /// <inheritdoc cref="Multiply(int)"/>
    public static NumberAssignment<float> Multiply(float by) => new(AssignmentKind.Multiply, by);

    /// <inheritdoc cref="Multiply(int)"/>
    public static NumberAssignment<double> Multiply(double by) => new(AssignmentKind.Multiply, by);

    /// <inheritdoc cref="Multiply(int)"/>
    public static NumberAssignment<decimal> Multiply(decimal by) => new(AssignmentKind.Multiply, by);

    /// <summary>
    /// Divides the field, with the results of C#: a quotient of whole numbers is truncated towards zero, and one of <see cref="decimal"/> is rounded only if it has more
    /// digits than the type can hold.
    /// </summary>
    /// <param name="by">The divisor; the assignment fits every numeric type. Zero is refused with <see cref="OrmErrorCode.ValueOutOfRange"/> when the update is executed.</param>
    public static NumberAssignment Divide(int by) => new(AssignmentKind.Divide, by);

    /// <inheritdoc cref="Divide(int)"/>
    public static NumberAssignment<long> Divide(long by) => new(AssignmentKind.Divide, by);

    /// <inheritdoc cref="Divide(int)"/>
    public static NumberAssignment<float> Divide(float by) => new(AssignmentKind.Divide, by);

    /// <inheritdoc cref="Divide(int)"/>
    public static NumberAssignment<double> Divide(double by) => new(AssignmentKind.Divide, by);

    /// <inheritdoc cref="Divide(int)"/>
    public static NumberAssignment<decimal> Divide(decimal by) => new(AssignmentKind.Divide, by);

    /// <summary>Sets the field to the value of another column of the same row before the update: <c>Assign.Column((UserWhere u) => u.Name)</c>.</summary>
    /// <typeparam name="TWhere">The model's columns.</typeparam>
    /// <typeparam name="T">The type of both fields.</typeparam>
    /// <param name="column">Names the column; the parameter of the lambda needs an explicit type.</param>
    /// <exception cref="ArgumentNullException"><paramref name="column"/> is null.</exception>
    public static Assignment<T> Column<TWhere, T>(Func<TWhere, Column<T>> column)
        where TWhere : WhereScope
    {
        ArgumentNullException.ThrowIfNull(column);
        return new(AssignmentKind.Column, default, column);
    }

    /// <inheritdoc cref="Column{TWhere, T}(Func{TWhere, Column{T}})"/>
    public static Assignment<T> Column<TWhere, T>(Func<TWhere, JsonColumn<T>> column)
        where TWhere : WhereScope
    {
        ArgumentNullException.ThrowIfNull(column);
        Func<TWhere, Column<T>> ordered = row => column(row).Column;
        return new(AssignmentKind.Column, default, ordered);
    }
}
