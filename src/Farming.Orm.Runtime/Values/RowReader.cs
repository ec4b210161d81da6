using System.ComponentModel;

namespace Farming.Orm.GeneratedCode;

/// <summary>The rows of one statement, read forward only. Each driver implements it.</summary>
/// <remarks>Every getter except <see cref="IsNull"/> throws <see cref="InvalidCastException"/> for null.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RowReader : IAsyncDisposable
{
    private protected RowReader()
    {
    }

    /// <summary>Whether a column is null.</summary>
    /// <param name="ordinal">The position of the column, from 0, as for every getter.</param>
    public abstract bool IsNull(int ordinal);

    /// <summary>Reads text.</summary>
    public abstract string GetString(int ordinal);

    /// <summary>Reads a Boolean.</summary>
    public abstract bool GetBoolean(int ordinal);

    /// <summary>Reads a 16-bit integer.</summary>
    public abstract short GetInt16(int ordinal);

    /// <summary>Reads a 32-bit integer.</summary>
    public abstract int GetInt32(int ordinal);

    /// <summary>Reads a 64-bit integer.</summary>
    public abstract long GetInt64(int ordinal);

    /// <summary>Reads a single-precision number.</summary>
    public abstract float GetSingle(int ordinal);

    /// <summary>Reads a double-precision number.</summary>
    public abstract double GetDouble(int ordinal);

    /// <summary>Reads a decimal.</summary>
    public abstract decimal GetDecimal(int ordinal);

    /// <summary>Reads a UUID.</summary>
    public abstract Guid GetGuid(int ordinal);

    /// <summary>Reads a point in time, UTC.</summary>
    public abstract DateTime GetDateTime(int ordinal);

    /// <summary>Reads a date.</summary>
    public abstract DateOnly GetDateOnly(int ordinal);

    /// <summary>Reads a time of day.</summary>
    public abstract TimeOnly GetTimeOnly(int ordinal);

    /// <summary>Reads a duration.</summary>
    public abstract TimeSpan GetTimeSpan(int ordinal);

    /// <summary>Reads bytes.</summary>
    public abstract byte[] GetBytes(int ordinal);

    /// <summary>Reads the version of a row.</summary>
    public abstract uint GetRowVersion(int ordinal);

    /// <summary>Reads text, or null.</summary>
    public string? GetNullableString(int ordinal) => IsNull(ordinal) ? null : GetString(ordinal);

    /// <summary>Reads bytes, or null.</summary>
    public byte[]? GetNullableBytes(int ordinal) => IsNull(ordinal) ? null : GetBytes(ordinal);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <summary>Moves to the next row; false after the last row.</summary>
    internal abstract ValueTask<bool> ReadAsync(CancellationToken cancellationToken);
}
