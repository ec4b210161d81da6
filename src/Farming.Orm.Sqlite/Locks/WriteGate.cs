using System.Diagnostics.CodeAnalysis;

namespace Farming.Orm.Sqlite.Locks;

/// <summary>
/// Admits one caller at a time. The others wait in the order of their arrival, without blocking a thread.
/// With SQLite's own lock they would poll, and an unlucky one would fail with "database is locked".
/// </summary>
/// <param name="timeout">How long a caller waits.</param>
/// <param name="reason">The message of a caller that has waited in vain.</param>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore holds nothing to release unless its wait handle is asked for.")]
internal sealed class WriteGate(TimeSpan timeout, string reason)
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly TimeSpan _timeout = Bounded(timeout);

    /// <summary>Waits for the turn.</summary>
    /// <exception cref="SqliteLockTimeoutException">It did not come in time.</exception>
    internal ValueTask EnterAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _turn.Wait(0, CancellationToken.None) ? ValueTask.CompletedTask : WaitAsync(cancellationToken);
    }

    internal void Leave() => _turn.Release();

    private async ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        if (!await _turn.WaitAsync(_timeout, cancellationToken).ConfigureAwait(false))
        {
            throw new SqliteLockTimeoutException(reason);
        }
    }

    /// <summary>A semaphore cannot wait longer than this. A longer timeout means no timeout.</summary>
    private static TimeSpan Bounded(TimeSpan timeout) => timeout.TotalMilliseconds is >= 0 and < int.MaxValue ? timeout : Timeout.InfiniteTimeSpan;
}
