using System.Data;
using System.Transactions;
using Farming.Orm.Drivers;
using Npgsql;

namespace Farming.Orm.PostgreSql;

/// <summary>A connection from the data source's pool.</summary>
internal sealed class PostgreSqlConnection(NpgsqlConnection connection, PostgreSqlDriver driver) : DriverConnection
{
    private NpgsqlTransaction? _transaction;
    private bool _hasFailed;

    /// <summary>Whether a command has failed; inside a transaction, since it began.</summary>
    internal bool HasFailed => _hasFailed;

    internal bool IsInTransaction => _transaction is not null;

    public override ValueTask DisposeAsync() => _transaction is null ? connection.DisposeAsync() : RollBackAndDisposeAsync();

    internal override DriverCommand CreateCommand(StatementText statement)
    {
        EnsureNotLost();
        return new PostgreSqlCommand(this, statement, PostgreSqlSpares.TakeCommand(statement, connection));
    }

    internal override DriverBatch CreateBatch()
    {
        EnsureNotLost();
        return new PostgreSqlBatch(this, connection.CreateBatch());
    }

    internal override async ValueTask<RowImport?> BeginCopyAsync(string target, CancellationToken cancellationToken)
    {
        EnsureNotLost();
        var sql = $"COPY {target} FROM STDIN (FORMAT BINARY)";
        Log(sql);
        try
        {
            return new PostgreSqlImport(this, await connection.BeginBinaryImportAsync(sql, cancellationToken).ConfigureAwait(false));
        }
        catch
        {
            Failed();
            throw;
        }
    }

    internal void Log(string sql) => driver.Logger?.Executing(sql);

    /// <summary>Notes that a command failed.</summary>
    internal void Failed() => _hasFailed = true;

    /// <summary>Drops all prepared plans: each connection of the pool may have outdated ones, so each is closed when it is returned.</summary>
    internal void DropPlans() => driver.DropConnections();

    /// <summary>Takes another connection from the pool after a statement was refused because its plan is outdated.</summary>
    /// <returns>False inside a transaction, which cannot continue.</returns>
    internal async ValueTask<bool> RenewAsync(CancellationToken cancellationToken)
    {
        DropPlans();
        if (IsInTransaction || Transaction.Current is not null)
        {
            return false;
        }

        await connection.CloseAsync().ConfigureAwait(false);
        await PostgreSqlDriver.OpenedAsync(connection.OpenAsync(cancellationToken)).ConfigureAwait(false);
        return true;
    }

    /// <remarks>
    /// Npgsql sends BEGIN with the first statement. PostgreSQL checks foreign keys at the end of each statement, which is late enough: rows are sent as arrays.
    /// </remarks>
    internal override async ValueTask BeginAsync(TransactionSettings settings, CancellationToken cancellationToken)
    {
        if (_transaction is not null)
        {
            throw new InvalidOperationException("The connection is already in a transaction.");
        }

        _hasFailed = false;
        _transaction = await connection.BeginTransactionAsync(settings.Isolation, cancellationToken).ConfigureAwait(false);
        if (!settings.WillWrite || settings.IsDeferrable)
        {
            var access = settings.WillWrite ? "READ WRITE" : "READ ONLY";
            await ExecuteAsync($"SET TRANSACTION {access}{(settings.IsDeferrable ? ", DEFERRABLE" : "")}", cancellationToken).ConfigureAwait(false);
        }
    }

    internal override async ValueTask CommitAsync(CancellationToken cancellationToken)
    {
        var transaction = _transaction ?? throw new InvalidOperationException("The connection is not in a transaction.");
        EnsureCommitCanBeSent();
        if (_hasFailed)
        {
            await EnsureAliveAsync(cancellationToken).ConfigureAwait(false);
        }

        // COMMIT itself is never cancelled: its outcome would be unknown.
        cancellationToken.ThrowIfCancellationRequested();
        await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
        await EndTransactionAsync().ConfigureAwait(false);
    }

    internal override async ValueTask RollbackAsync()
    {
        try
        {
            if (_transaction is not null)
            {
                await _transaction.RollbackAsync(CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is NpgsqlException or InvalidOperationException or IOException)
        {
            // The connection is lost or the transaction has ended: the server has already rolled back.
        }

        await EndTransactionAsync().ConfigureAwait(false);
    }

    /// <summary>Fails if an earlier statement lost the connection and the caller caught the exception. Npgsql would report a misuse.</summary>
    private void EnsureNotLost()
    {
        if (_hasFailed && connection.State != ConnectionState.Open)
        {
            const string message = "The connection was lost earlier in the transaction, which is therefore rolled back.";
            throw new NpgsqlException(message, new IOException(message));
        }
    }

    /// <summary>Fails with a known outcome if COMMIT cannot be sent at all.</summary>
    private void EnsureCommitCanBeSent()
    {
        try
        {
            EnsureNotLost();
        }
        catch (NpgsqlException exception)
        {
            throw new OrmException(OrmErrorCode.ConnectionFailed, exception.Message, exception);
        }
    }

    /// <summary>
    /// Fails if an earlier statement failed, the caller caught the exception, and did not roll back to a savepoint: COMMIT would then roll back without an error.
    /// </summary>
    private ValueTask EnsureAliveAsync(CancellationToken cancellationToken) => ExecuteAsync("SELECT 1", cancellationToken);

    private async ValueTask ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        var command = connection.CreateCommand();
        await using (command.ConfigureAwait(false))
        {
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask RollBackAndDisposeAsync()
    {
        await RollbackAsync().ConfigureAwait(false);
        await connection.DisposeAsync().ConfigureAwait(false);
    }

    private async ValueTask EndTransactionAsync()
    {
        if (_transaction is { } transaction)
        {
            _transaction = null;
            await transaction.DisposeAsync().ConfigureAwait(false);
        }
    }
}
