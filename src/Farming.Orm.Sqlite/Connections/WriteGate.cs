using System.Diagnostics.CodeAnalysis;

namespace Farming.Orm.Sqlite.Connections;

/// <summary>
/// Lets one piece of work in at a time; the others wait in the order they came, without blocking a thread.
/// SQLite's own lock would have them poll, and the unlucky one would end with "database is locked".
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore whose wait handle nobody asks for holds nothing to release.")]
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

    /// <summary>A semaphore takes no longer wait than this; nobody means a longer one.</summary>
    private static TimeSpan Bounded(TimeSpan timeout) => timeout.TotalMilliseconds is >= 0 and < int.MaxValue ? timeout : Timeout.InfiniteTimeSpan;
}
