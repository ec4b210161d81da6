using Farming.Orm.Drivers;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Sqlite.Locks;
using Farming.Orm.Sqlite.Native;
using SQLitePCL;

namespace Farming.Orm.Sqlite.Commands;

/// <summary>
/// A prepared statement of one connection. The connection's <see cref="StatementCache"/> keeps it from one use to the next, so that an execution allocates nothing.
/// A use may execute it several times: a branch's statement is executed once per parent.
/// </summary>
internal sealed class PreparedCommand : DriverCommand
{
    private readonly StatementCache _cache;
    private readonly NativeConnection _connection;
    private readonly WriteTurn _turn;
    private readonly SqliteParameterWriter _parameters;
    private readonly SqliteRowReader _reader;
    private readonly sqlite3_stmt? _handle;
    private readonly Exception? _preparationFailure;
    private readonly bool _writes;

    private CancellationToken _token;
    private CancellationTokenRegistration _interruption;
    private bool _hasTurn;
    private bool _isExecuting;

    // A branch's statement is logged once per use, not once per parent.
    private bool _isLogged;

    internal PreparedCommand(StatementCache cache, NativeConnection connection, WriteTurn turn, StatementText statement)
    {
        _cache = cache;
        _connection = connection;
        _turn = turn;
        Statement = statement;
        connection.AddFunctionsFor(statement);
        var flags = statement.IsRepeated ? raw.SQLITE_PREPARE_PERSISTENT : 0u;
        var result = raw.sqlite3_prepare_v3(connection.Handle, statement.Sql, flags, out _handle, out var rest);
        if (result != raw.SQLITE_OK)
        {
            _preparationFailure = SqliteFailure.Of(result, connection.Handle);
        }
        else if (!string.IsNullOrWhiteSpace(rest))
        {
            _preparationFailure = new InvalidOperationException("The statement text holds more than one statement.");
        }
        else if (statement.Written is { } model && connection.ForeignFormat(model) is { } difference)
        {
            _preparationFailure = new InvalidOperationException($"The table {difference}.");
        }
        else
        {
            _writes = raw.sqlite3_stmt_readonly(_handle) == 0;
        }

        _parameters = new(connection, _handle);
        _reader = new(this);
    }

    internal StatementText Statement { get; }

    internal bool IsPrepared => _preparationFailure is null;

    /// <summary>Whether the cache keeps it after its use.</summary>
    internal bool IsKept { get; set; }

    /// <summary>Whether it is in use, from <see cref="Take"/> to <see cref="Release"/>.</summary>
    internal bool IsInUse { get; private set; }

    /// <summary>The number of its last use, counted by the cache.</summary>
    internal long LastUse { get; private set; }

    internal sqlite3_stmt Handle => _handle!;

    internal override ParameterWriter Parameters => _parameters;

    public override ValueTask DisposeAsync()
    {
        Release();
        return ValueTask.CompletedTask;
    }

    internal override void WriteCopy(DriverRows row, int ordinal) => ((SqliteRowReader)row).Copy(ordinal, _parameters);

    /// <summary>Begins a use.</summary>
    internal void Take(long use)
    {
        IsInUse = true;
        LastUse = use;
        _isLogged = false;
        _parameters.Begin(_preparationFailure);
    }

    /// <summary>Ends the use.</summary>
    internal void Release()
    {
        if (!IsInUse)
        {
            return;
        }

        EndExecution();
        IsInUse = false;
        _cache.Released(this);
        if (IsKept)
        {
            NativeStatement.ClearBindings(Handle);
        }
        else
        {
            Close();
        }
    }

    /// <summary>Frees the prepared statement; the command cannot be used again.</summary>
    internal void Close() => _handle?.Dispose();

    /// <summary>A command for another statement of the same connection.</summary>
    internal PreparedCommand Prepare(StatementText statement) => _cache.Prepare(statement);

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
        return turn.IsCompletedSuccessfully ? new(Execute(cancellationToken)) : Awaited(turn, cancellationToken);

        async ValueTask<int> Awaited(ValueTask pending, CancellationToken token)
        {
            await pending.ConfigureAwait(false);
            return Execute(token);
        }
    }

    /// <summary>Executes the statement to its end. The caller has the turn to write, if the statement needs it.</summary>
    /// <returns>The number of changed rows.</returns>
    internal int Execute(CancellationToken cancellationToken)
    {
        ThrowFailure();
        Begin(cancellationToken);
        try
        {
            var before = raw.sqlite3_total_changes(_connection.Handle);
            while (Step())
            {
                // Skips the rows that the statement returns.
            }

            // sqlite3_changes is the count of the last statement that changed rows; a statement of another kind leaves it as it is.
            return raw.sqlite3_total_changes(_connection.Handle) == before ? 0 : raw.sqlite3_changes(_connection.Handle);
        }
        finally
        {
            EndExecution();
        }
    }

    /// <summary>Moves to the next row; false at the end.</summary>
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

    /// <summary>Listens to the token of the current call: nearly always the token that the execution began with.</summary>
    internal void Observe(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (cancellationToken != _token)
        {
            _interruption.Dispose();
            _token = cancellationToken;
            _interruption = cancellationToken.UnsafeRegister(static connection => ((NativeConnection)connection!).Interrupt(), _connection);
        }
    }

    /// <summary>Ends the execution of a reader. A statement that writes is executed to its end first: SQLite checks its constraints after the last row.</summary>
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
            EndExecution();
        }
    }

    /// <summary>Ends the execution, which then holds no lock any longer.</summary>
    private void EndExecution()
    {
        if (_isExecuting)
        {
            _isExecuting = false;

            // Waits for a callback that is being called, so that it cannot interrupt a later statement.
            _interruption.Dispose();
            _interruption = default;
            _token = default;
            NativeStatement.Reset(Handle);
        }

        if (_hasTurn)
        {
            _hasTurn = false;
            _turn.Leave();
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
            EndExecution();
            throw;
        }
    }

    private ValueTask TakeTurnAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!_writes || !_turn.IsNeeded)
        {
            return ValueTask.CompletedTask;
        }

        var entering = _turn.EnterAsync(cancellationToken);
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
        _isExecuting = true;
        _parameters.Restart();
        if (!_isLogged)
        {
            _isLogged = true;
            _connection.Log(Statement);
        }

        if (cancellationToken.CanBeCanceled)
        {
            Observe(cancellationToken);
        }
    }

    private void ThrowFailure()
    {
        if (_parameters.Failure is { } failure)
        {
            EndExecution();
            throw failure;
        }
    }

    private Exception StepFailure(int result)
    {
        _connection.Failed();
        return _token.IsCancellationRequested && (result & 0xff) is raw.SQLITE_INTERRUPT or raw.SQLITE_BUSY
            ? new OperationCanceledException(_token)
            : SqliteFailure.Of(result, _connection.Handle);
    }
}
