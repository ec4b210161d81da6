using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Queries;

/// <summary>A number of rows, to take or to skip.</summary>
internal sealed class PageSize(int rows) : IParameter
{
    internal int Rows { get; } = rows;

    /// <summary>Checks what the user gave.</summary>
    internal static PageSize Of(int rows, string argument)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows, argument);
        return new(rows);
    }

    public void Write(ParameterWriter writer, int part) => writer.Write((long)Rows);
}
