using Farming.Orm.Drivers;
using Farming.Orm.Sqlite.Connections;
using SQLitePCL;

namespace Farming.Orm.Sqlite.Commands;

/// <summary>
/// A prepared statement of one session. The session keeps it and runs it again and again, one execution at a time, so that an
/// execution allocates nothing.
/// </summary>
internal sealed partial class PreparedCommand : DriverCommand
{
    private readonly SqliteSession _session;
    private readonly SqliteRowReader _reader;
    private readonly sqlite3_stmt? _handle;
    private readonly Exception? _preparationFailure;
    private readonly bool _writes;

    // What goes wrong before the run is thrown by the run: errors of a statement have one place.
    private Exception? _failure;
    private CancellationToken _token;
    private CancellationTokenRegistration _interruption;
    private int _parameters;
    private bool _hasTurn;
    private bool _isRunning;

    // A branch's statement is logged once, not for each parent.
    private bool _isLogged;

    internal PreparedCommand(SqliteSession session, StatementText statement)
    {
        _session = session;
        _reader = new(this);
        Statement = statement;
        session.AddFunctionsFor(statement);
        var flags = statement.IsRepeated ? raw.SQLITE_PREPARE_PERSISTENT : 0u;
        var result = raw.sqlite3_prepare_v3(session.Handle, statement.Sql, flags, out _handle, out var rest);
        if (result != raw.SQLITE_OK)
        {
            _preparationFailure = SqliteFailure.Of(result, session.Handle);
        }
        else if (!string.IsNullOrWhiteSpace(rest))
        {
            _preparationFailure = new InvalidOperationException("A statement's text holds more than one statement.");
        }
        else
        {
            _writes = raw.sqlite3_stmt_readonly(_handle) == 0;
        }
    }

    internal StatementText Statement { get; }

    internal bool IsPrepared => _preparationFailure is null;

    /// <summary>Whether the session keeps it after use.</summary>
    internal bool IsKept { get; set; }

    /// <summary>Whether an execution is under way, from its making to its end.</summary>
    internal bool IsInUse { get; private set; }

    /// <summary>When it was last taken, counted by the session.</summary>
    internal long LastUse { get; private set; }

    internal SqliteSession Session => _session;

    internal sqlite3_stmt Handle => _handle!;

    public override ValueTask DisposeAsync()
    {
        Release();
        return ValueTask.CompletedTask;
    }

    internal void Take(long use)
    {
        IsInUse = true;
        LastUse = use;
        _isLogged = false;
        _parameters = 0;
        _failure = _preparationFailure;
    }

    /// <summary>Ends the execution.</summary>
    internal void Release()
    {
        if (!IsInUse)
        {
            return;
        }

        EndRun();
        IsInUse = false;
        _session.Released(this);
        if (IsKept)
        {
            NativeStatement.ClearBindings(Handle);
        }
        else
        {
            Close();
        }
    }

    /// <summary>Forgets the prepared statement; it cannot be used again.</summary>
    internal void Close() => _handle?.Dispose();

    internal override ValueTask<DriverRows> ReadAsync(CancellationToken cancellationToken)
    {
        var turn = TakeTurnAsync(cancellationToken);
        return turn.IsCompletedSuccessfully ? new(Start(cancellationToken)) : Awaited(turn, cancellationToken);

        async ValueTask<DriverRows> Awaited(ValueTask pending, CancellationToken token)
        {
            await pending.ConfigureAwait(false);
            return Start(token);
        }
    }

    internal override ValueTask<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        var turn = TakeTurnAsync(cancellationToken);
        return turn.IsCompletedSuccessfully ? new(Run(cancellationToken)) : Awaited(turn, cancellationToken);

        async ValueTask<int> Awaited(ValueTask pending, CancellationToken token)
        {
            await pending.ConfigureAwait(false);
            return Run(token);
        }
    }

    /// <summary>Runs to the end, on the session's own behalf: the caller sees to the turn.</summary>
    /// <returns>How many rows were changed.</returns>
    internal int Run(CancellationToken cancellationToken)
    {
        ThrowFailure();
        Begin(cancellationToken);
        try
        {
            var before = raw.sqlite3_total_changes(_session.Handle);
            while (Step())
            {
                // Rows that nobody asked for.
            }

            // The count of changes is that of the last statement that changes rows, and stays when another kind of statement follows.
            return raw.sqlite3_total_changes(_session.Handle) == before ? 0 : raw.sqlite3_changes(_session.Handle);
        }
        finally
        {
            EndRun();
        }
    }

    /// <summary>Moves to the next row; false when there is none.</summary>
    internal bool Step()
    {
        var result = NativeStatement.Step(Handle);
        return result switch
        {
            raw.SQLITE_ROW => true,
            raw.SQLITE_DONE => false,
            _ => throw StepFailure(result),
        };
    }

    /// <summary>Listens to the token of the current call, which is that of the run in all but odd cases.</summary>
    internal void Observe(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (cancellationToken != _token)
        {
            _interruption.Dispose();
            _token = cancellationToken;
            _interruption = cancellationToken.UnsafeRegister(static session => ((SqliteSession)session!).Interrupt(), _session);
        }
    }

    /// <summary>Ends the run: what it read or wrote holds no lock any longer.</summary>
    internal void EndRun()
    {
        if (_isRunning)
        {
            _isRunning = false;

            // Waits for a callback under way, so that no later statement is interrupted in place of this one.
            _interruption.Dispose();
            _interruption = default;
            _token = default;
            NativeStatement.Reset(Handle);
        }

        if (_hasTurn)
        {
            _hasTurn = false;
            _session.LeaveWriting();
        }
    }

    /// <summary>
    /// Ends the run of a reader. A statement that writes runs to its end first, as its constraints are checked after the last row.
    /// </summary>
    internal void EndReading(bool isAtEnd)
    {
        try
        {
            while (_writes && !isAtEnd)
            {
                isAtEnd = !Step();
            }
        }
        finally
        {
            EndRun();
        }
    }

    private SqliteRowReader Start(CancellationToken cancellationToken)
    {
        ThrowFailure();
        Begin(cancellationToken);
        try
        {
            _reader.Begin(Step());
            return _reader;
        }
        catch
        {
            EndRun();
            throw;
        }
    }

    private ValueTask TakeTurnAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!_writes || !_session.TakesTurns)
        {
            return ValueTask.CompletedTask;
        }

        var entering = _session.EnterWritingAsync(cancellationToken);
        if (entering.IsCompletedSuccessfully)
        {
            _hasTurn = entering.Result;
            return ValueTask.CompletedTask;
        }

        return Awaited(entering);

        async ValueTask Awaited(ValueTask<bool> pending) => _hasTurn = await pending.ConfigureAwait(false);
    }

    private void Begin(CancellationToken cancellationToken)
    {
        _isRunning = true;
        _parameters = 0;
        if (!_isLogged)
        {
            _isLogged = true;
            _session.Log(Statement);
        }

        if (cancellationToken.CanBeCanceled)
        {
            Observe(cancellationToken);
        }
    }

    private void ThrowFailure()
    {
        if (_failure is not null)
        {
            EndRun();
            throw _failure;
        }
    }

    private Exception StepFailure(int result)
    {
        _session.Failed();
        return _token.IsCancellationRequested && (result & 0xff) is raw.SQLITE_INTERRUPT or raw.SQLITE_BUSY
            ? new OperationCanceledException(_token)
            : SqliteFailure.Of(result, _session.Handle);
    }
}
