using Farming.Orm.Drivers;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Planning;
using Farming.Orm.Schemas;

namespace Farming.Orm.Operations;

/// <summary>One import. It takes rows one at a time and writes consecutive rows with the same columns as one run.</summary>
/// <param name="driver">The database.</param>
/// <param name="model">The model.</param>
/// <param name="binding">The new rows of the model.</param>
/// <param name="progress">Receives the number of rows taken.</param>
internal sealed class ImportOperation<TCreate>(Driver driver, ModelMetadata model, ICreateBinding<TCreate> binding, IProgress<long>? progress) : Operation
    where TCreate : class
{
    private const int RowsPerReport = 4096;

    private readonly CreateDefaults _defaults = new(driver.Options.Clock);
    private readonly List<FieldMetadata> _columns = [];
    private IAsyncEnumerator<TCreate>? _source;
    private RowImport? _run;
    private long _count;
    private bool _givesCountedIds;
    private bool _isAheadOfSequence;
    private bool _isCallersCode;

    internal override bool RunsCallersCode => _isCallersCode;

    /// <summary>Imports the rows, all or none.</summary>
    /// <returns>The number of rows.</returns>
    internal async Task<long> RunAsync(OrmContext context, IAsyncEnumerable<TCreate> rows, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var source = rows.GetAsyncEnumerator(cancellationToken);
        await using (source.ConfigureAwait(false))
        {
            // Does not open a connection or take a lock before there is a row to write.
            if (await source.MoveNextAsync().ConfigureAwait(false))
            {
                _source = source;
                await OperationRunner.RunAsync(context, this, cancellationToken).ConfigureAwait(false);
            }
        }

        progress?.Report(_count);
        return _count;
    }

    internal override TransactionSettings? Transaction(DriverConnection connection) => new TransactionSettings(WillWrite: true, DefersForeignKeys: true);

    internal override async ValueTask ExecuteAsync(DriverConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            do
            {
                cancellationToken.ThrowIfCancellationRequested();
                await WriteAsync(Row(_source!), connection, cancellationToken).ConfigureAwait(false);
            }
            while (await NextAsync(_source!).ConfigureAwait(false));
            await CompleteRunAsync(cancellationToken).ConfigureAwait(false);
            await AdvanceSequenceAsync(connection, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await DisposeRunAsync().ConfigureAwait(false);
        }
    }

    internal override OrmException Failure(DriverError error, Exception exception) => ErrorTranslation.Of(error, model, exception);

    private async ValueTask WriteAsync(TCreate row, DriverConnection connection, CancellationToken cancellationToken)
    {
        NestedWriter.EnsureFlat(binding, model, row);
        if (_run is null || !HasColumns(row))
        {
            await CompleteRunAsync(cancellationToken).ConfigureAwait(false);
            await BeginRunAsync(row, connection, cancellationToken).ConfigureAwait(false);
        }

        var writer = await _run!.BeginRowAsync(cancellationToken).ConfigureAwait(false);
        foreach (var column in _columns)
        {
            binding.Write(row, column.Index, _defaults, writer);
            await _run.FlushAsync().ConfigureAwait(false);
        }

        await _run.EndRowAsync(cancellationToken).ConfigureAwait(false);
        _count++;
    }

    /// <summary>Whether a row writes the same columns as the current run. Rows differ if only some of them give an auto-increment id.</summary>
    private bool HasColumns(TCreate row)
    {
        var position = 0;
        for (var index = 0; index < model.Fields.Count; index++)
        {
            var field = model.Fields[index];
            var isColumn = position < _columns.Count && ReferenceEquals(_columns[position], field);
            if (IsColumn(row, field) != isColumn)
            {
                return false;
            }

            position += isColumn ? 1 : 0;
        }

        return true;
    }

    private bool IsColumn(TCreate row, FieldMetadata field) => binding.Gives(row, field.Index) && driver.Sql.IsStored(field);

    private async ValueTask BeginRunAsync(TCreate row, DriverConnection connection, CancellationToken cancellationToken)
    {
        _columns.Clear();
        _columns.AddRange(model.Fields.Where(field => IsColumn(row, field)));
        _givesCountedIds = _columns.Exists(field => field.Generated == IdGeneration.Increment);
        if (!_givesCountedIds)
        {
            await AdvanceSequenceAsync(connection, cancellationToken).ConfigureAwait(false);
        }

        _run = _columns.Count == 0 ? null : await connection.BeginCopyAsync(driver.Sql.Target(model, _columns), cancellationToken).ConfigureAwait(false);
        _run ??= new InsertImport(connection, Prepared.PlanOf(driver, new ImportRequest(model, _columns)).Statement.Text);
    }

    private async ValueTask CompleteRunAsync(CancellationToken cancellationToken)
    {
        if (_run is not null)
        {
            await _run.CompleteAsync(cancellationToken).ConfigureAwait(false);
            await DisposeRunAsync().ConfigureAwait(false);
            _isAheadOfSequence |= _givesCountedIds;
        }
    }

    /// <summary>Makes the database count on from the ids that the rows have given. A user who may not set the sequence can import nevertheless.</summary>
    private async ValueTask AdvanceSequenceAsync(DriverConnection connection, CancellationToken cancellationToken)
    {
        if (_isAheadOfSequence)
        {
            _isAheadOfSequence = false;
            await SequenceReset.ExecuteAsync(connection, driver.Ddl, [model], onlyPermitted: true, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask DisposeRunAsync()
    {
        if (_run is { } run)
        {
            _run = null;
            await run.DisposeAsync().ConfigureAwait(false);
        }
    }

    private TCreate Row(IAsyncEnumerator<TCreate> source)
    {
        _isCallersCode = true;
        var row = source.Current ?? throw new ArgumentException($"One of the imported {model.Name} rows is null. Remove it.");
        _isCallersCode = false;
        return row;
    }

    private async ValueTask<bool> NextAsync(IAsyncEnumerator<TCreate> source)
    {
        _isCallersCode = true;
        if (_count % RowsPerReport == 0)
        {
            progress?.Report(_count);
        }

        var hasNext = await source.MoveNextAsync().ConfigureAwait(false);
        _isCallersCode = false;
        return hasNext;
    }
}
