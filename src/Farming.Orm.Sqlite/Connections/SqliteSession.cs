using Farming.Orm.Drivers;
using Farming.Orm.Sqlite.Commands;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using SQLitePCL;

namespace Farming.Orm.Sqlite.Connections;

/// <summary>A connection with what it keeps: its prepared statements, and the state of its transaction. Used by one piece of work at a time.</summary>
internal sealed class SqliteSession(SqliteConnection connection, WriteGate? writers, ILogger? logger) : IDisposable
{
    private const int MaxPrepared = 256;

    private static readonly StatementText BeginReading = new("BEGIN");
    private static readonly StatementText BeginWriting = new("BEGIN IMMEDIATE");
    private static readonly StatementText DeferForeignKeys = new("PRAGMA defer_foreign_keys = ON");
    private static readonly StatementText Commit = new("COMMIT");
    private static readonly StatementText Rollback = new("ROLLBACK");

    private readonly Dictionary<StatementText, PreparedCommand> _prepared = [];
    private readonly List<PreparedCommand> _inUse = [];
    private JsonArrayWriter? _arrayWriter;
    private long _uses;
    private SqliteWriteFunctions.Mark? _mark;
    private bool _hasTurn;
    private bool _isInTransaction;

    internal sqlite3 Handle { get; } = connection.Handle!;

    internal JsonArrayWriter ArrayWriter => _arrayWriter ??= new();

    /// <summary>Whether writers take turns; a session that is the only one need not.</summary>
    internal bool TakesTurns => writers is not null;

    /// <summary>Whether nobody can say what state the connection is in.</summary>
    internal bool IsBroken { get; private set; }

    public void Dispose()
    {
        IsBroken = true;
        foreach (var command in _prepared.Values)
        {
            command.Close();
        }

        _prepared.Clear();
        connection.Dispose();
    }

    /// <summary>A command for a statement, prepared before or now.</summary>
    internal PreparedCommand Prepare(StatementText statement)
    {
        if (!_prepared.TryGetValue(statement, out var command))
        {
            command = new(this, statement);
            if (statement.IsRepeated && command.IsPrepared)
            {
                Keep(command);
            }
        }
        else if (command.IsInUse)
        {
            command = new(this, statement);
        }

        _inUse.Add(command);
        command.Take(++_uses);
        return command;
    }

    /// <summary>Adds the functions of the dialect before the first statement that calls one: most programs need none to start.</summary>
    internal void AddFunctionsFor(StatementText statement)
    {
        if (_mark is null && SqliteFunctions.AreIn(statement.Sql))
        {
            _mark = SqliteFunctions.Register(Handle);
        }
    }

    /// <summary>Told that a statement failed: what it noted of the row at hand must not be taken for the next one's.</summary>
    internal void Failed()
    {
        if (_mark is not null)
        {
            _mark.IsUpdated = false;
        }
    }

    /// <summary>Told by a command when its execution ended.</summary>
    internal void Released(PreparedCommand command) => _inUse.Remove(command);

    internal void Log(StatementText statement) => logger?.Executing(statement.Sql);

    /// <summary>Stops what is running; called from any thread.</summary>
    internal void Interrupt() => raw.sqlite3_interrupt(Handle);

    /// <summary>Waits for the turn to write.</summary>
    /// <returns>Whether the turn was taken, and is to be given up; a transaction keeps its turn itself.</returns>
    internal ValueTask<bool> EnterWritingAsync(CancellationToken cancellationToken)
    {
        if (_hasTurn || writers is null)
        {
            return new(false);
        }

        var entering = writers.EnterAsync(cancellationToken);
        if (!entering.IsCompletedSuccessfully)
        {
            return Awaited(entering);
        }

        return new(Entered());

        async ValueTask<bool> Awaited(ValueTask pending)
        {
            await pending.ConfigureAwait(false);
            return Entered();
        }

        bool Entered()
        {
            _hasTurn = true;
            return !_isInTransaction;
        }
    }

    /// <summary>Gives up the turn to write.</summary>
    internal void LeaveWriting()
    {
        if (_hasTurn)
        {
            _hasTurn = false;
            writers!.Leave();
        }
    }

    internal async ValueTask BeginAsync(TransactionSettings settings, CancellationToken cancellationToken)
    {
        if (_isInTransaction)
        {
            throw new InvalidOperationException("The connection is in a transaction already.");
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (settings.WillWrite)
        {
            await EnterWritingAsync(cancellationToken).ConfigureAwait(false);
        }

        try
        {
            Execute(settings.WillWrite ? BeginWriting : BeginReading, cancellationToken);
            _isInTransaction = true;
            if (settings.DefersForeignKeys)
            {
                Execute(DeferForeignKeys, CancellationToken.None);
            }
        }
        catch
        {
            LeaveWriting();
            throw;
        }
    }

    internal void CommitTransaction(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // Not interrupted half-way. If it fails the transaction is still there, and the turn with it.
        Execute(Commit, CancellationToken.None);
        EndTransaction();
    }

    /// <summary>Ends a transaction, if there is one; never throws.</summary>
    internal void RollBackTransaction()
    {
        try
        {
            // SQLite ends a transaction by itself when an error leaves it no other way.
            if (raw.sqlite3_get_autocommit(Handle) == 0)
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

    /// <summary>Makes the session ready for somebody else.</summary>
    internal void Clean()
    {
        // Executions that nobody ended: a statement that stays open holds a snapshot.
        while (_inUse.Count > 0)
        {
            _inUse[^1].Release();
        }

        if (_isInTransaction || raw.sqlite3_get_autocommit(Handle) == 0)
        {
            RollBackTransaction();
        }

        LeaveWriting();
    }

    private void EndTransaction()
    {
        _isInTransaction = false;
        LeaveWriting();
    }

    private void Execute(StatementText statement, CancellationToken cancellationToken)
    {
        var command = Prepare(statement);
        try
        {
            command.Run(cancellationToken);
        }
        finally
        {
            command.Release();
        }
    }

    private void Keep(PreparedCommand command)
    {
        if (_prepared.Count >= MaxPrepared)
        {
            PreparedCommand? oldest = null;
            foreach (var candidate in _prepared.Values)
            {
                if (!candidate.IsInUse && (oldest is null || candidate.LastUse < oldest.LastUse))
                {
                    oldest = candidate;
                }
            }

            if (oldest is null)
            {
                return;
            }

            _prepared.Remove(oldest.Statement);
            oldest.Close();
        }

        command.IsKept = true;
        _prepared.Add(command.Statement, command);
    }
}
