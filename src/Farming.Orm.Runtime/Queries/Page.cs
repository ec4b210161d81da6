using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Queries;

/// <summary>A page of the rows: the number of skipped and taken rows, and whether equal rows count once. The numbers are its parameters.</summary>
/// <param name="skipped">The number of skipped rows.</param>
/// <param name="taken">The maximum number of rows; <see langword="null"/> for all rows.</param>
/// <param name="isDistinct">Whether equal rows count once.</param>
internal sealed class Page(int skipped, int? taken, bool isDistinct) : IParameter
{
    /// <summary>All rows.</summary>
    internal static readonly Page All = new(0, null, isDistinct: false);

    private const int SkippedPart = 0;
    private const int TakenPart = 1;

    internal int Skipped { get; } = skipped;

    internal int? Taken { get; } = taken;

    internal bool IsDistinct { get; } = isDistinct;

    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    internal Page Skip(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new(count, Taken, IsDistinct);
    }

    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    internal Page Take(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new(Skipped, count, IsDistinct);
    }

    internal Page Distinct() => IsDistinct ? this : new(Skipped, Taken, isDistinct: true);

    public void Write(ParameterWriter writer, int part) => writer.Write((long)(part == SkippedPart ? Skipped : Taken!.Value));

    internal void ListParts(PartList parts)
    {
        if (Skipped > 0)
        {
            parts.Add(Token.Skip);
            parts.AddParameter(this, SkippedPart);
        }

        if (Taken is { } rows)
        {
            parts.Add(Token.Take);
            parts.AddTake(rows);
            parts.AddParameter(this, TakenPart);
        }

        parts.Add(IsDistinct);
    }
}
