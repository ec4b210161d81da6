using System.Data;

namespace Farming.Orm;

/// <summary>The options of a transaction.</summary>
public sealed record TransactionOptions
{
    internal static readonly TransactionOptions Default = new();

    private readonly int _maxRetries;

    /// <summary>
    /// The isolation level; <see cref="IsolationLevel.Unspecified"/> for the default of the database (PostgreSQL: read committed unless configured otherwise).
    /// Transactions on SQLite are always serializable.
    /// </summary>
    public IsolationLevel Isolation { get; init; } = IsolationLevel.Unspecified;

    /// <summary>Whether the transaction only reads. On SQLite such a transaction does not block writers.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Whether a serializable, read-only transaction may wait until it can execute without conflicts (PostgreSQL: DEFERRABLE).</summary>
    public bool Deferrable { get; init; }

    /// <summary>
    /// How often the whole delegate is retried after a conflict with another transaction: a serialization failure, a deadlock, a lock timeout, or a changed table. Unless set: 0.
    /// Each retry follows a random pause, which grows up to one second.
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
