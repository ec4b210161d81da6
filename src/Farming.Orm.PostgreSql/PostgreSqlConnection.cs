using System.Data;
using Farming.Orm.Drivers;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Farming.Orm.PostgreSql;

/// <summary>A connection of the data source's pool.</summary>
internal sealed class PostgreSqlConnection(NpgsqlConnection connection, ILogger? logger) : DriverConnection
{
    private NpgsqlTransaction? _transaction;
    private bool _hasFailed;

    /// <summary>Whether a command has failed, since the transaction began if there is one.</summary>
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

    internal void Log(string sql) => logger?.Executing(sql);

    /// <summary>Told by a command that failed.</summary>
    internal void Failed() => _hasFailed = true;

    /// <remarks>BEGIN travels with the first statement. PostgreSQL checks foreign keys at the end of each statement, which for arrays of rows is late enough.</remarks>
    internal override async ValueTask BeginAsync(TransactionSettings settings, CancellationToken cancellationToken)
    {
        if (_transaction is not null)
        {
            throw new InvalidOperationException("The connection is in a transaction already.");
        }

        _hasFailed = false;
        _transaction = await connection.BeginTransactionAsync(settings.Isolation, cancellationToken).ConfigureAwait(false);
        if (!settings.WillWrite || settings.IsDeferrable)
        {
            await ExecuteAsync($"SET TRANSACTION {(settings.WillWrite ? "READ WRITE" : "READ ONLY")}{(settings.IsDeferrable ? ", DEFERRABLE" : "")}", cancellationToken).ConfigureAwait(false);
        }
    }

    internal override async ValueTask CommitAsync(CancellationToken cancellationToken)
    {
        var transaction = _transaction ?? throw new InvalidOperationException("The connection is in no transaction.");
        EnsureCommitCanBeSent();
        if (_hasFailed)
        {
            await EnsureAliveAsync(cancellationToken).ConfigureAwait(false);
        }

        // Cancelled half-way, nobody would know whether it took place.
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
            // The connection is lost or the transaction has ended: the server has rolled back already.
        }

        await EndTransactionAsync().ConfigureAwait(false);
    }

    /// <summary>A statement found the connection lost, and somebody caught that. Npgsql would call it a misuse.</summary>
    private void EnsureNotLost()
    {
        if (_hasFailed && connection.State != ConnectionState.Open)
        {
            const string message = "The connection was lost earlier in the transaction, of which nothing is left.";
            throw new NpgsqlException(message, new IOException(message));
        }
    }

    /// <summary>Of a COMMIT that is not even sent, the outcome is known.</summary>
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
    /// A statement failed, and somebody caught it. Unless they went back to a savepoint, COMMIT would quietly roll back; this fails instead.
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
