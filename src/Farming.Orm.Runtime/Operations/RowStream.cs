using Farming.Orm.Drivers;
using Farming.Orm.Planning;
using Farming.Orm.Projection;

namespace Farming.Orm.Operations;

/// <summary>The results of a query, one at a time as the rows arrive. Each enumeration executes the statement again.</summary>
/// <typeparam name="TResult">The result of each row.</typeparam>
/// <param name="query">The query.</param>
/// <param name="token">Stops the statement, like the token of the enumeration.</param>
internal sealed class RowStream<TResult>(IQuery<TResult> query, CancellationToken token) : IAsyncEnumerable<TResult>
{
    public IAsyncEnumerator<TResult> GetAsyncEnumerator(CancellationToken cancellationToken = default) => new Enumerator(query, token, cancellationToken);

    /// <summary>Waits only if a row is not in the driver's buffer yet: a buffered row does not need a state machine.</summary>
    private sealed class Enumerator : IAsyncEnumerator<TResult>
    {
        private readonly OrmContext _context;
        private readonly RowProjection<TResult> _projection;
        private readonly QueryRequest _request;
        private readonly CancellationTokenSource? _both;
        private readonly CancellationToken _token;
        private DriverConnection? _connection;
        private DriverCommand? _command;
        private DriverRows? _rows;
        private ResultStream? _results;
        private bool _hasEnded;

        internal Enumerator(IQuery<TResult> query, CancellationToken first, CancellationToken second)
        {
            _context = query.Context;
            _projection = query.NewProjection();
            _request = new(QueryKind.Stream, query.State, _projection.Row);
            _both = first.CanBeCanceled && second.CanBeCanceled && first != second ? CancellationTokenSource.CreateLinkedTokenSource(first, second) : null;
            _token = _both?.Token ?? (first.CanBeCanceled ? first : second);
        }

        public TResult Current { get; private set; } = default!;

        public ValueTask<bool> MoveNextAsync()
        {
            if (_rows is null)
            {
                return _hasEnded ? new(false) : ContinueAsync(default);
            }

            _context.Transaction?.EnsureUnderWay();
            try
            {
                while (true)
                {
                    var reading = ReadAsync();
                    if (!reading.IsCompletedSuccessfully || _results!.Waits)
                    {
                        return ContinueAsync(reading);
                    }

                    if (!reading.Result)
                    {
                        _hasEnded = true;
                        return new(false);
                    }

                    if (_results.Take(_rows))
                    {
                        Current = _projection.Result;
                        return new(true);
                    }
                }
            }
            catch (Exception exception) when (Failure(exception) is { } failure)
            {
                return ValueTask.FromException<bool>(failure);
            }
        }

        public async ValueTask DisposeAsync()
        {
            var (connection, command, rows) = (_connection, _command, _rows);
            (_connection, _command, _rows) = (null, null, null);
            Current = default!;
            if (_context.Transaction is { HasEnded: true })
            {
                // The end of the transaction has closed the statement and the connection.
                _hasEnded = true;
                _both?.Dispose();
                return;
            }

            try
            {
                await EndAsync(command, rows).ConfigureAwait(false);
            }
            catch (Exception exception) when (Failure(exception) is { } failure)
            {
                throw failure;
            }
            finally
            {
                _hasEnded = true;
                if (connection is not null)
                {
                    await connection.DisposeAsync().ConfigureAwait(false);
                }

                _both?.Dispose();
            }
        }

        private async ValueTask EndAsync(DriverCommand? command, DriverRows? rows)
        {
            try
            {
                if (_results is not null)
                {
                    await _results.EndAsync().ConfigureAwait(false);
                }

                if (rows is not null && !_hasEnded)
                {
                    await rows.AbandonAsync().ConfigureAwait(false);
                }
                else if (rows is not null)
                {
                    await rows.DisposeAsync().ConfigureAwait(false);
                }
            }
            finally
            {
                if (command is not null)
                {
                    await command.DisposeAsync().ConfigureAwait(false);
                }
            }
        }

        /// <summary>Continues at a row that is not buffered, or begins the statement. It loops, because any number of rows may come before a result.</summary>
        /// <param name="reading">Reads the next row.</param>
        private async ValueTask<bool> ContinueAsync(ValueTask<bool> reading)
        {
            try
            {
                if (_rows is null)
                {
                    _rows = await BeginAsync().ConfigureAwait(false);
                    reading = ReadAsync();
                }

                while (await reading.ConfigureAwait(false))
                {
                    if (await _results!.TakeAsync(_rows, _token).ConfigureAwait(false))
                    {
                        Current = _projection.Result;
                        return true;
                    }

                    reading = ReadAsync();
                }
            }
            catch (Exception exception) when (Failure(exception) is { } failure)
            {
                throw failure;
            }

            _hasEnded = true;
            return false;
        }

        private async ValueTask<DriverRows> BeginAsync()
        {
            // After a failure, the enumeration cannot continue.
            _hasEnded = true;
            var prepared = Prepared.Of(_context.Driver, _request);
            _connection = await _context.OpenAsync(_token).ConfigureAwait(false);
            _command = _connection.CreateCommand(prepared.Text);
            prepared.Bind(_command.Parameters);
            var rows = await _command.ReadAsync(_token).ConfigureAwait(false);
            _results = prepared.Stream(_projection);
            _hasEnded = false;
            return rows;
        }

        /// <summary>Reads the next row. The driver does not check the token for a buffered row.</summary>
        private ValueTask<bool> ReadAsync()
        {
            _token.ThrowIfCancellationRequested();
            return _rows!.ReadAsync(_token);
        }

        private OrmException? Failure(Exception exception) => ErrorTranslation.Of(_context.Driver, _request.Model, exception);
    }
}
