using System.Numerics;

namespace Farming.Orm.Values;

/// <summary>
/// Makes floating-point numbers the same on every database: NaN is refused, since databases sort and compare it unlike C# or cannot store it, and -0.0, whose sign
/// not every database keeps, becomes 0.0.
/// </summary>
internal static class StorableNumber
{
    /// <exception cref="UnstorableValueException">The value is NaN.</exception>
    internal static T Checked<T>(T value)
        where T : struct, IFloatingPointIeee754<T> =>
        T.IsNaN(value)
            ? throw new UnstorableValueException("NaN (not a number) cannot be stored or compared. Use null, or a number.")
            : value + T.Zero; // -0.0 + 0.0 is 0.0.

    /// <summary>The same for many values. Copies the array only if it must change one.</summary>
    /// <exception cref="UnstorableValueException">A value is NaN.</exception>
    internal static T[] Checked<T>(T[] values)
        where T : struct, IFloatingPointIeee754<T>
    {
        var stored = values;
        for (var index = 0; index < values.Length; index++)
        {
            var value = Checked(values[index]);
            if (T.IsZero(value) && T.IsNegative(values[index]))
            {
                stored = stored == values ? [.. values] : stored;
                stored[index] = value;
            }
        }

        return stored;
    }
}
