using Farming.Orm.GeneratedCode;
using Farming.Orm.Projection;

namespace Farming.Orm.Execution;

/// <summary>The results of a query, one by one as the rows arrive. Each enumeration runs the statement anew.</summary>
/// <typeparam name="TResult">What is made of each row.</typeparam>
/// <param name="context">What to run on.</param>
/// <param name="prepare">Makes the request and its shape, which holds the state of reading.</param>
/// <param name="token">Stops the statement; so does the token of the enumeration.</param>
internal sealed class RowStream<TResult>(OrmContext context, Func<(IPlanned Request, RowShape<TResult> Shape)> prepare, CancellationToken token) : IAsyncEnumerable<TResult>
{
    public IAsyncEnumerator<TResult> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        var (request, shape) = prepare();
        return new Enumerator(context, request, shape, token, cancellationToken);
    }

    /// <summary>Waits only where a row is not in the driver's buffer yet: one that is costs no state machine.</summary>
    private sealed class Enumerator : IAsyncEnumerator<TResult>
    {
        private readonly OrmContext _context;
        private readonly IPlanned _request;
        private readonly RowShape<TResult> _shape;
        private readonly CancellationTokenSource? _both;
        private readonly CancellationToken _token;
        private DriverConnection? _connection;
        private DriverCommand? _command;
        private RowReader? _rows;
        private List<Branch>? _branches;
        private BranchReader[] _readers = [];
        private int _count;
        private bool _hasEnded;

        internal Enumerator(OrmContext context, IPlanned request, RowShape<TResult> shape, CancellationToken first, CancellationToken second)
        {
            (_context, _request, _shape) = (context, request, shape);
            _both = first.CanBeCanceled && second.CanBeCanceled && first != second ? CancellationTokenSource.CreateLinkedTokenSource(first, second) : null;
            _token = _both?.Token ?? (first.CanBeCanceled ? first : second);
        }

        public TResult Current { get; private set; } = default!;

        public ValueTask<bool> MoveNextAsync()
        {
            if (_rows is null)
            {
                return _hasEnded ? new(false) : BeginAsync();
            }

            _context.Transaction?.EnsureUnderWay();
            try
            {
                while (true)
                {
                    // A row that is in the buffer comes without a look at the token.
                    _token.ThrowIfCancellationRequested();
                    var reading = _rows.ReadAsync(_token);
                    if (!reading.IsCompletedSuccessfully)
                    {
                        return ContinueAsync(reading);
                    }

                    if (!reading.Result)
                    {
                        _hasEnded = true;
                        return new(false);
                    }

                    if (_readers.Length > 0)
                    {
                        return TakeNestedAsync(_rows);
                    }

                    if (Take(_rows))
                    {
                        return new(true);
                    }
                }
            }
            catch (Exception exception) when (_context.Driver.Translate(exception) is { } error)
            {
                return ValueTask.FromException<bool>(ErrorMapper.Map(error, _request.Model, exception));
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
            catch (Exception exception) when (_context.Driver.Translate(exception) is { } error)
            {
                throw ErrorMapper.Map(error, _request.Model, exception);
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

        private async ValueTask<bool> BeginAsync()
        {
            // If it fails, there is nothing to go on with.
            _hasEnded = true;
            try
            {
                var plan = _context.Driver.Plans.Get(_context.Driver.Sql, _request);
                _connection = await _context.OpenAsync(_token).ConfigureAwait(false);
                _command = QueryExecutor.Command(_connection, plan, _request);
                _rows = await _command.ReadAsync(_token).ConfigureAwait(false);
                var branches = new List<Branch>();
                _shape.Row.Attach(plan.Layout!, branches);
                _branches = plan.IsUnion ? branches : null;
                _readers = BranchReader.Of(plan.Branches, branches);
                _hasEnded = false;
            }
            catch (Exception exception) when (_context.Driver.Translate(exception) is { } error)
            {
                throw ErrorMapper.Map(error, _request.Model, exception);
            }

            return await MoveNextAsync().ConfigureAwait(false);
        }

        /// <summary>Goes on where a row is waited for. A loop: a result may have any number of rows before it.</summary>
        private async ValueTask<bool> ContinueAsync(ValueTask<bool> reading)
        {
            try
            {
                while (await reading.ConfigureAwait(false))
                {
                    if (_readers.Length > 0)
                    {
                        return await TakeNestedAsync(_rows!).ConfigureAwait(false);
                    }

                    if (Take(_rows!))
                    {
                        return true;
                    }

                    reading = _rows!.ReadAsync(_token);
                }
            }
            catch (Exception exception) when (_context.Driver.Translate(exception) is { } error)
            {
                throw ErrorMapper.Map(error, _request.Model, exception);
            }

            _hasEnded = true;
            return false;
        }

        /// <summary>Takes a result in after the rows of its branches, which have statements of their own.</summary>
        private async ValueTask<bool> TakeNestedAsync(RowReader rows)
        {
            try
            {
                await BranchReader.FillAsync(_readers, rows, _count, _token).ConfigureAwait(false);
            }
            catch (Exception exception) when (_context.Driver.Translate(exception) is { } error)
            {
                throw ErrorMapper.Map(error, _request.Model, exception);
            }

            Current = _shape.Read(rows, _count++);
            BranchReader.Forget(_readers);
            return true;
        }

        /// <summary>Takes the current row in: a result, or a row of a branch, which comes before its result.</summary>
        /// <returns>Whether there is a result.</returns>
        private bool Take(RowReader rows)
        {
            if (_branches is null)
            {
                Current = _shape.Read(rows, _count++);
                return true;
            }

            var (tag, parent, number) = (rows.GetInt32(0), rows.GetInt32(1) - 1, rows.GetInt32(2) - 1);
            if (tag > 0)
            {
                _branches[tag - 1].Append(rows, parent, number);
                return false;
            }

            Current = _shape.Read(rows, parent);
            foreach (var branch in _branches)
            {
                branch.Forget();
            }

            return true;
        }
    }
}
