using System.Data;

namespace Farming.Orm;

/// <summary>How a transaction runs.</summary>
public sealed record TransactionOptions
{
    internal static readonly TransactionOptions Default = new();

    private readonly int _maxRetries;

    /// <summary>The isolation level; <see cref="IsolationLevel.Unspecified"/> for the database's own (PostgreSQL: read committed unless configured otherwise). SQLite's transactions are always serializable.</summary>
    public IsolationLevel Isolation { get; init; } = IsolationLevel.Unspecified;

    /// <summary>Whether nothing will be written; on SQLite such a transaction does not keep writers out.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Whether a serializable transaction that only reads may wait until it can run without conflicts (PostgreSQL: DEFERRABLE).</summary>
    public bool Deferrable { get; init; }

    /// <summary>
    /// How often the whole delegate is run again after a conflict with another transaction: a serialization failure, a deadlock, or a lock that
    /// was not to be had in time. 0 unless set. Between two runs there is a pause of random length, which grows up to a second.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaxRetries
    {
        get => _maxRetries;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _maxRetries = value;
        }
    }
}
