using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Farming.Orm.Drivers;
using Farming.Orm.GeneratedCode;

namespace Farming.Orm.PostgreSql;

/// <summary>One execution of a statement by an Npgsql command with typed, positional parameters.</summary>
internal sealed class PostgreSqlCommand(PostgreSqlConnection connection, StatementText statement, ReusableCommand reusable) : DriverCommand
{
    private bool _hasSucceeded;
    private bool _isDisposed;

    internal override ParameterWriter Parameters => reusable.Writer;

    public override ValueTask DisposeAsync()
    {
        // Only once: afterwards the command may belong to another execution.
        if (_isDisposed)
        {
            return ValueTask.CompletedTask;
        }

        _isDisposed = true;
        if (!_hasSucceeded)
        {
            return reusable.Command.DisposeAsync();
        }

        PostgreSqlSpares.Return(statement, reusable);
        return ValueTask.CompletedTask;
    }

    /// <summary>Notes that the execution ended without an error, so that the command can be used again.</summary>
    internal void Succeeded() => _hasSucceeded = true;

    /// <summary>Asks the server to stop the execution.</summary>
    internal void Cancel() => reusable.Command.Cancel();

    // The state machine comes from a pool: a query for one row must allocate no more than Npgsql alone.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    internal override async ValueTask<DriverRows> ReadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        connection.Log(statement.Sql);
        try
        {
            return new PostgreSqlRowReader(connection, this, await reusable.Command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception) when (PostgreSqlErrors.IsOutdatedPlan(exception))
        {
            await RenewAsync(exception, cancellationToken).ConfigureAwait(false);
            return new PostgreSqlRowReader(connection, this, await reusable.Command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false));
        }
        catch
        {
            connection.Failed();
            throw;
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    internal override async ValueTask<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        connection.Log(statement.Sql);
        try
        {
            return Executed(await reusable.Command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception) when (PostgreSqlErrors.IsOutdatedPlan(exception))
        {
            await RenewAsync(exception, cancellationToken).ConfigureAwait(false);
            return Executed(await reusable.Command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false));
        }
        catch
        {
            connection.Failed();
            throw;
        }
    }

    private int Executed(int count)
    {
        Succeeded();

        // Npgsql returns -1 for a statement that does not change rows.
        return Math.Max(0, count);
    }

    /// <summary>Makes the statement ready to be executed again, once, on another connection: the server refused its plan before it did anything.</summary>
    private async ValueTask RenewAsync(Exception failure, CancellationToken cancellationToken)
    {
        connection.Failed();
        if (!await connection.RenewAsync(cancellationToken).ConfigureAwait(false))
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        // Makes Npgsql forget the prepared statement.
        reusable.Command.CommandText = "";
        reusable.Command.CommandText = statement.Sql;
    }
}
