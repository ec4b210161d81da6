using Farming.Orm.Drivers;
using Farming.Orm.Metadata;
using Farming.Orm.Sqlite.Commands;
using Farming.Orm.Sqlite.Locks;
using Farming.Orm.Sqlite.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using SQLitePCL;

namespace Farming.Orm.Sqlite.Connections;

/// <summary>An open connection with its prepared statements and the state of its transaction. One caller uses it at a time.</summary>
internal sealed class SqliteSession : IDisposable
{
    private static readonly StatementText BeginReading = new("BEGIN");
    private static readonly StatementText BeginWriting = new("BEGIN IMMEDIATE");
    private static readonly StatementText DeferForeignKeys = new("PRAGMA defer_foreign_keys = ON");
    private static readonly StatementText Commit = new("COMMIT");
    private static readonly StatementText Rollback = new("ROLLBACK");

    private readonly SqliteConnection _connection;
    private readonly WriteTurn _turn;
    private readonly NativeConnection _native;
    private readonly StatementCache _statements;

    /// <param name="connection">The open connection. The session disposes it.</param>
    /// <param name="writers">The gate of all writers; <see langword="null"/> where the session is the only one.</param>
    /// <param name="formats">The formats of stored values.</param>
    /// <param name="check">Compares the formats with those of tables.</param>
    /// <param name="logger">Logs statements.</param>
    internal SqliteSession(SqliteConnection connection, WriteGate? writers, StorageFormats formats, FormatCheck check, ILogger? logger)
    {
        _connection = connection;
        _turn = new(writers);
        _native = new(connection.Handle!, formats, check, logger);
        _statements = new(_native, _turn);
    }

    /// <summary>Whether the state of the connection is unknown, so that nobody may use it again.</summary>
    internal bool IsBroken { get; private set; }

    /// <summary>Whether SQLite has a transaction open, whatever the session knows of it.</summary>
    private bool HasOpenTransaction => raw.sqlite3_get_autocommit(_connection.Handle!) == 0;

    public void Dispose()
    {
        IsBroken = true;
        _statements.Close();
        _connection.Dispose();
    }

    /// <summary>The difference between the format of a table's values and the format in which the driver writes them; <see langword="null"/> for none.</summary>
    internal string? ForeignFormat(ModelMetadata model) => _native.ForeignFormat(model);

    /// <summary>A command for a statement.</summary>
    internal PreparedCommand Prepare(StatementText statement) => _statements.Prepare(statement);

    internal async ValueTask BeginAsync(TransactionSettings settings, CancellationToken cancellationToken)
    {
        if (_turn.IsInTransaction)
        {
            throw new InvalidOperationException("The connection is already in a transaction.");
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (settings.WillWrite)
        {
            await _turn.EnterAsync(cancellationToken).ConfigureAwait(false);
        }

        try
        {
            Execute(settings.WillWrite ? BeginWriting : BeginReading, cancellationToken);
            _turn.IsInTransaction = true;
            if (settings.DefersForeignKeys)
            {
                Execute(DeferForeignKeys, CancellationToken.None);
            }
        }
        catch
        {
            _turn.Leave();
            throw;
        }
    }

    internal void CommitTransaction(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // COMMIT itself is never interrupted. If it fails, the transaction stays open and keeps its turn.
        Execute(Commit, CancellationToken.None);
        EndTransaction();
    }

    /// <summary>Rolls back the transaction, if there is one. It never throws.</summary>
    internal void RollBackTransaction()
    {
        try
        {
            // Some errors make SQLite roll back by itself.
            if (HasOpenTransaction)
            {
                Execute(Rollback, CancellationToken.None);
            }
        }
        catch (SqliteException)
        {
            IsBroken = true;
        }

        EndTransaction();
    }

    /// <summary>Prepares the session for its next user.</summary>
    internal void Clean()
    {
        _statements.ReleaseAll();
        if (_turn.IsInTransaction || HasOpenTransaction)
        {
            RollBackTransaction();
        }

        _turn.Leave();
    }

    private void EndTransaction()
    {
        _turn.IsInTransaction = false;
        _turn.Leave();
    }

    private void Execute(StatementText statement, CancellationToken cancellationToken)
    {
        var command = Prepare(statement);
        try
        {
            command.Execute(cancellationToken);
        }
        finally
        {
            command.Release();
        }
    }
}
