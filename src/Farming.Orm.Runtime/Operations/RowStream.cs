using Farming.Orm.Execution;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Projection;
using Farming.Orm.Querying;

namespace Farming.Orm.Operations;

/// <summary>The results of a query, one by one as the rows arrive. Each enumeration executes the statement anew.</summary>
/// <typeparam name="TResult">What is made of each row.</typeparam>
/// <param name="query">The query.</param>
/// <param name="token">Stops the statement; so does the token of the enumeration.</param>
internal sealed class RowStream<TResult>(Query<TResult> query, CancellationToken token) : IAsyncEnumerable<TResult>
{
    public IAsyncEnumerator<TResult> GetAsyncEnumerator(CancellationToken cancellationToken = default) => new Enumerator(query, token, cancellationToken);

    /// <summary>Waits only where a row is not in the driver's buffer yet: one that is costs no state machine.</summary>
    private sealed class Enumerator : IAsyncEnumerator<TResult>
    {
        private readonly OrmContext _context;
        private readonly RowShape<TResult> _shape;
        private readonly QueryRequest _request;
        private readonly CancellationTokenSource? _both;
        private readonly CancellationToken _token;
        private readonly List<Branch> _branches = [];
        private Plan? _plan;
        private DriverConnection? _connection;
        private DriverCommand? _command;
        private RowReader? _rows;
        private BranchReader[] _readers = [];
        private int _count;
        private bool _hasEnded;

        internal Enumerator(Query<TResult> query, CancellationToken first, CancellationToken second)
        {
            _context = query.Context;
            _shape = query.Shape();
            _request = new(QueryKind.Stream, query.State, _shape.Row);
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
                    if (!reading.IsCompletedSuccessfully || _readers.Length > 0)
                    {
                        return ContinueAsync(reading);
                    }

                    if (!reading.Result)
                    {
                        _hasEnded = true;
                        return new(false);
                    }

                    if (Take(_rows))
                    {
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
                // Its end took the statement and the connection.
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

        private async ValueTask EndAsync(DriverCommand? command, RowReader? rows)
        {
            try
            {
                await BranchReader.DisposeAsync(_readers).ConfigureAwait(false);
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

        /// <summary>Goes on where a row is waited for, or where none was asked for yet. A loop: a result may have any number of rows before it.</summary>
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
                    if (_readers.Length > 0)
                    {
                        await BranchReader.FillAsync(_readers, _rows, _count, _token).ConfigureAwait(false);
                    }

                    if (Take(_rows))
                    {
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

        private async ValueTask<RowReader> BeginAsync()
        {
            // If it fails, there is nothing to go on with.
            _hasEnded = true;
            _plan = StatementOperation.PlanOf(_context.Driver, _request);
            _connection = await _context.OpenAsync(_token).ConfigureAwait(false);
            _command = _connection.CreateCommand(_plan.Statement);
            StatementOperation.Bind(_request, _plan, _command);
            var rows = await _command.ReadAsync(_token).ConfigureAwait(false);
            _shape.Row.Attach(_plan.Layout!, _branches);
            _readers = BranchReader.Of(_plan.Branches, _branches);
            _hasEnded = false;
            return rows;
        }

        /// <summary>Reads the next row. One that is in the buffer would come without a look at the token.</summary>
        private ValueTask<bool> ReadAsync()
        {
            _token.ThrowIfCancellationRequested();
            return _rows!.ReadAsync(_token);
        }

        /// <summary>Takes the current row in: a result, or a row of a branch, which comes before its result.</summary>
        /// <returns>Whether there is a result.</returns>
        private bool Take(RowReader rows)
        {
            if (_plan!.IsUnion && ResultReader.TakeBranch(rows, _plan, _branches))
            {
                return false;
            }

            Current = _shape.Read(rows, _plan.IsUnion ? rows.GetInt32(1) - 1 : _count++);
            for (var index = 0; index < _branches.Count; index++)
            {
                _branches[index].Forget();
            }

            return true;
        }

        private OrmException? Failure(Exception exception) => ErrorTranslation.Of(_context.Driver, _request.Model, exception);
    }
}
