using Farming.Orm.Drivers;
using Farming.Orm.Metadata;

namespace Farming.Orm.Sqlite.Connections;

/// <summary>The use of a session by one caller. Only the first disposal returns the session.</summary>
internal sealed class SqliteLease(SessionPool pool, SqliteSession session) : DriverConnection
{
    private SqliteSession? _session = session;

    private SqliteSession Session => _session ?? throw new ObjectDisposedException(nameof(DriverConnection));

    public override ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _session, null) is { } session)
        {
            session.Clean();
            pool.Return(session);
        }

        return ValueTask.CompletedTask;
    }

    internal override DriverCommand CreateCommand(StatementText statement) => Session.Prepare(statement);

    internal override DriverBatch? CreateBatch() => null;

    internal override ValueTask<RowImport?> BeginCopyAsync(string target, CancellationToken cancellationToken) => default;

    internal override string? ForeignFormat(ModelMetadata model) => Session.ForeignFormat(model);

    internal override ValueTask BeginAsync(TransactionSettings settings, CancellationToken cancellationToken) =>
        Session.BeginAsync(settings, cancellationToken);

    internal override ValueTask CommitAsync(CancellationToken cancellationToken)
    {
        Session.CommitTransaction(cancellationToken);
        return ValueTask.CompletedTask;
    }

    internal override ValueTask RollbackAsync()
    {
        _session?.RollBackTransaction();
        return ValueTask.CompletedTask;
    }
}
