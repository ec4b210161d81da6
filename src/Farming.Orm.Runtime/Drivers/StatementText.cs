using Farming.Orm.Metadata;

namespace Farming.Orm.Drivers;

/// <summary>A statement text. Each plan has one object per text, so that a driver can keep a prepared statement with it.</summary>
/// <param name="sql">The SQL; parameters are $1, $2, … on PostgreSQL and ?1, ?2, … on SQLite.</param>
/// <param name="isRepeated">Whether it will be executed again, so that preparing it pays.</param>
internal sealed class StatementText(string sql, bool isRepeated = true)
{
    private object? _kept;

    internal string Sql { get; } = sql;

    internal bool IsRepeated { get; } = isRepeated;

    /// <summary>The model whose rows the statement writes; <see langword="null"/> for none.</summary>
    internal ModelMetadata? Written { get; init; }

    /// <summary>The object that the driver keeps with the statement, created on first use.</summary>
    /// <typeparam name="T">The type of the object, always the same.</typeparam>
    /// <param name="create">Creates it. If two threads create one at the same time, one of the two is dropped.</param>
    internal T Keep<T>(Func<T> create)
        where T : class => (T)(_kept ?? Interlocked.CompareExchange(ref _kept, create(), null) ?? _kept);
}
