using Farming.Orm.Drivers;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Planning;
using Farming.Orm.Projection;
using Farming.Orm.Queries;
using Farming.Orm.Queries.Assignments;

namespace Farming.Orm.Operations;

/// <summary>
/// Creates rows, with one statement for each run of rows with the same columns. Reads them in the given order, without rows that are skipped after a conflict.
/// </summary>
internal sealed class CreateManyOperation<TCreate, TRow> : RowOperation<TRow, List<TRow>>, IParameter
    where TCreate : class
{
    private static readonly SparePool<Operation> Spares = new();

    private ICreateBinding<TCreate>? _binding;
    private List<TCreate>? _rows;
    private ConflictAction? _conflict;
    private IQuery<TRow>? _query;
    private CreateDefaults? _defaults;
    private List<InsertRun<TCreate>>? _runs;
    private Plan[] _plans = [];
    private int[] _starts = [];
    private int _position;

    internal override int Count => _plans.Length;

    internal override bool Writes => _rows!.Count > 0;

    /// <summary>Creates rows and reads each one like a query.</summary>
    /// <param name="binding">The new rows of the model.</param>
    /// <param name="rows">The rows. They do not contain nested rows.</param>
    /// <param name="query">What is read of each row.</param>
    /// <param name="conflict">What happens to a row whose key already exists; <see langword="null"/> for an error.</param>
    internal static CreateManyOperation<TCreate, TRow> Of(ICreateBinding<TCreate> binding, List<TCreate> rows, IQuery<TRow> query, ConflictAction? conflict)
    {
        var operation = Of(binding, rows, conflict);
        operation._query = query;
        return operation;
    }

    /// <summary>Creates rows once and reads each one with a projection.</summary>
    /// <param name="binding">The new rows of the model.</param>
    /// <param name="rows">The rows. They do not contain nested rows.</param>
    /// <param name="projection">What is read of each row.</param>
    /// <param name="conflict">What happens to a row whose key already exists; <see langword="null"/> for an error.</param>
    /// <param name="defaults">Generates omitted values; <see langword="null"/> for a new instance.</param>
    internal static CreateManyOperation<TCreate, TRow> Of(
        ICreateBinding<TCreate> binding, List<TCreate> rows, RowProjection<TRow> projection, ConflictAction? conflict = null, CreateDefaults? defaults = null)
    {
        var operation = Of(binding, rows, conflict);
        (operation.Projection, operation._defaults) = (projection, defaults);
        return operation;
    }

    internal override TransactionSettings? Transaction(DriverConnection connection) =>
        Count > 1 ? new TransactionSettings(WillWrite: true, DefersForeignKeys: true) : null;

    internal override void Prepare(Driver driver)
    {
        Result = new(_rows!.Count);
        if (_rows.Count == 0)
        {
            return;
        }

        Projection ??= _query!.NewProjection();
        Projection.Results = Result;
        _defaults ??= new(driver.Options.Clock);
        _runs = InsertRuns.Of(driver, _binding!, Model, _rows, _conflict);
        _plans = new Plan[_runs.Count];
        _starts = driver.Capabilities.Arrays && Projection.HasKeys ? new int[_runs.Count] : [];
        for (var index = 0; index < _plans.Length; index++)
        {
            var run = _runs[index];

            // A row usually has the same columns as the row before it.
            _plans[index] = index > 0 && run.Count == 1 && IsLike(run, _runs[index - 1])
                ? _plans[index - 1]
                : Prepared.PlanOf(driver, new InsertRequest(Projection.Row, run.Columns, run.Count > 1, this, run.Conflict));
        }
    }

    internal override StatementText Text(int position) => _plans[position].Statement.Text;

    internal override void Bind(int position, ParameterWriter writer)
    {
        _position = position;
        var columns = _runs![position].Columns.Count;
        foreach (var index in _plans[position].Statement.Parameters)
        {
            if (index < columns)
            {
                Write(writer, index);
            }
            else
            {
                _runs[position].Conflict!.Write(writer, index - columns);
            }
        }
    }

    /// <summary>Writes a column of all rows of a statement.</summary>
    public void Write(ParameterWriter writer, int part)
    {
        var run = _runs![_position];
        if (run.Count == 1)
        {
            _binding!.Write(run.Row(0), run.Columns[part].Index, _defaults!, writer);
        }
        else if (Projection!.HasKeys)
        {
            run.WriteArray(_binding!, part, _defaults!, writer);
        }
        else
        {
            _binding!.WriteArray(run.Rows, run.Columns[part].Index, _defaults!, writer);
        }
    }

    internal override ValueTask ReadAsync(int position, DriverRows rows, CancellationToken cancellationToken)
    {
        if (_starts.Length > 0)
        {
            _starts[position] = Result.Count;
        }

        return _plans[position].ReadAsync(rows, Projection!, PartList.Empty, cancellationToken);
    }

    internal override void Finish()
    {
        if (_starts.Length > 0)
        {
            var order = new ReturnedOrder<TRow>(Projection!);
            for (var position = 0; position < _starts.Length; position++)
            {
                order.Add(_runs![position], Result, position + 1 < _starts.Length ? _starts[position + 1] : Result.Count);
            }

            order.Apply(Result);
        }

        base.Finish();
    }

    private static bool IsLike(InsertRun<TCreate> run, InsertRun<TCreate> other) =>
        other.Count == 1 && ReferenceEquals(other.Columns, run.Columns) && ReferenceEquals(other.Conflict, run.Conflict);

    private protected override void Recycle()
    {
        base.Recycle();
        (_binding, _rows, _conflict, _query, _defaults, _runs, _plans, _starts) = (null, null, null, null, null, null, [], []);
        Spares.Put(this);
    }

    private static CreateManyOperation<TCreate, TRow> Of(ICreateBinding<TCreate> binding, List<TCreate> rows, ConflictAction? conflict)
    {
        var operation = (CreateManyOperation<TCreate, TRow>?)Spares.Take() ?? new();
        (operation._binding, operation._rows, operation._conflict) = (binding, rows, conflict);
        return operation;
    }
}
