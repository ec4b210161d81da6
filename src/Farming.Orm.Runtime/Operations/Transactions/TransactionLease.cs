using Farming.Orm.Drivers;

namespace Farming.Orm.Operations;

/// <summary>The connection of a transaction for one operation. A transaction that the operation begins is a savepoint.</summary>
internal sealed class TransactionLease(TransactionSession session, DriverConnection connection) : DriverConnection
{
    private string? _savepoint;
    private bool _isReturned;

    public override async ValueTask DisposeAsync()
    {
        if (_isReturned)
        {
            return;
        }

        _isReturned = true;
        try
        {
            if (_savepoint is not null)
            {
                await RollbackAsync().ConfigureAwait(false);
            }
        }
        finally
        {
            session.Leave();
        }
    }

    internal override DriverCommand CreateCommand(StatementText statement) => connection.CreateCommand(statement);

    internal override DriverBatch? CreateBatch() => connection.CreateBatch();

    internal override ValueTask<RowImport?> BeginCopyAsync(string target, CancellationToken cancellationToken) => connection.BeginCopyAsync(target, cancellationToken);

    internal override async ValueTask BeginAsync(TransactionSettings settings, CancellationToken cancellationToken)
    {
        var savepoint = session.NextSavepoint();
        await SetSavepointAsync(savepoint, cancellationToken).ConfigureAwait(false);
        _savepoint = savepoint;
    }

    internal override async ValueTask CommitAsync(CancellationToken cancellationToken)
    {
        await ReleaseSavepointAsync(_savepoint!, cancellationToken).ConfigureAwait(false);
        _savepoint = null;
    }

    internal override async ValueTask RollbackAsync()
    {
        if (_savepoint is { } savepoint)
        {
            _savepoint = null;
            await RollBackToAsync(savepoint).ConfigureAwait(false);
        }
    }

    internal ValueTask SetSavepointAsync(string name, CancellationToken cancellationToken) => ExecuteAsync($"SAVEPOINT {name}", cancellationToken);

    internal ValueTask ReleaseSavepointAsync(string name, CancellationToken cancellationToken) => ExecuteAsync($"RELEASE SAVEPOINT {name}", cancellationToken);

    /// <summary>Rolls back to a savepoint; does not throw for failures of the database.</summary>
    internal async ValueTask RollBackToAsync(string name)
    {
        try
        {
            await ExecuteAsync($"ROLLBACK TO SAVEPOINT {name}", CancellationToken.None).ConfigureAwait(false);
            await ReleaseSavepointAsync(name, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception) when (session.IsOfDatabase(exception))
        {
            // The database has ended the whole transaction. The next use of it reports the error.
        }
    }

    private async ValueTask ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        var command = connection.CreateCommand(new(sql, isRepeated: false));
        await using (command.ConfigureAwait(false))
        {
            await command.ExecuteAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
