namespace Farming.Orm.Drivers;

/// <summary>The text of a statement: one object per text and plan, so that a driver can keep what it prepared for it.</summary>
/// <param name="sql">The text; parameters are $1, $2, … on PostgreSQL and ?1, ?2, … on SQLite.</param>
/// <param name="isRepeated">Whether it will run again, so that preparing it pays.</param>
internal sealed class StatementText(string sql, bool isRepeated = true)
{
    private object? _kept;

    internal string Sql { get; } = sql;

    internal bool IsRepeated { get; } = isRepeated;

    /// <summary>What the driver keeps for the statement, made when it is first asked for.</summary>
    /// <typeparam name="T">What the driver keeps: always the same type.</typeparam>
    /// <param name="make">Makes it; of two threads that ask first, one has made it in vain.</param>
    internal T Keep<T>(Func<T> make)
        where T : class => (T)(_kept ?? Interlocked.CompareExchange(ref _kept, make(), null) ?? _kept);
}
