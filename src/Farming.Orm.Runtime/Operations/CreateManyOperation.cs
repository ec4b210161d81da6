using Farming.Orm.Execution;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Projection;
using Farming.Orm.Writing;

namespace Farming.Orm.Operations;

/// <summary>
/// Creates rows, one statement for each run of rows with the same columns, and reads them in the order given; rows that a conflict leaves out are not among them.
/// </summary>
internal sealed class CreateManyOperation<TCreate, TRow> : RowOperation<TRow, List<TRow>>
    where TCreate : class
{
    private static readonly SparePool<Operation> Spares = new();

    private ICreateBinding<TCreate>? _binding;
    private List<TCreate>? _rows;
    private ConflictAction? _conflict;
    private Query<TRow>? _query;
    private CreateDefaults? _defaults;
    private List<(List<TCreate> Rows, IReadOnlyList<FieldMetadata> Columns)>? _runs;
    private Plan[] _plans = [];

    internal override int Count => _plans.Length;

    internal override bool Writes => _rows!.Count > 0;

    /// <summary>Creates rows, and reads each as a query would.</summary>
    /// <param name="binding">The model's new rows.</param>
    /// <param name="rows">The rows. They bring no rows of their relations along.</param>
    /// <param name="query">What is read of each row.</param>
    /// <param name="conflict">What happens to a row whose key another row has; <see langword="null"/> for an error.</param>
    internal static CreateManyOperation<TCreate, TRow> Of(ICreateBinding<TCreate> binding, List<TCreate> rows, Query<TRow> query, ConflictAction? conflict)
    {
        var operation = Of(binding, rows, conflict);
        operation._query = query;
        return operation;
    }

    /// <summary>Creates rows once, and reads each as a shape says.</summary>
    /// <param name="binding">The model's new rows.</param>
    /// <param name="rows">The rows. They bring no rows of their relations along.</param>
    /// <param name="shape">What is read of each row.</param>
    /// <param name="conflict">What happens to a row whose key another row has; <see langword="null"/> for an error.</param>
    /// <param name="defaults">Makes what the rows leave out; <see langword="null"/> to begin anew.</param>
    internal static CreateManyOperation<TCreate, TRow> Of(
        ICreateBinding<TCreate> binding, List<TCreate> rows, RowShape<TRow> shape, ConflictAction? conflict = null, CreateDefaults? defaults = null)
    {
        var operation = Of(binding, rows, conflict);
        (operation.Shape, operation._defaults) = (shape, defaults);
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

        Shape ??= _query!.Shape();
        _defaults ??= new(driver.Options.Clock);
        _runs = InsertRuns.Of(driver, _binding!, Model, _rows);
        _plans = new Plan[_runs.Count];
        for (var index = 0; index < _plans.Length; index++)
        {
            var (run, columns) = _runs[index];
            _plans[index] = PlanOf(driver, new InsertRequest(Shape.Row, columns, run.Count > 1, _conflict));
        }
    }

    internal override Statement Statement(int position) => _plans[position].Statement;

    internal override void Bind(int position, ParameterWriter writer)
    {
        var (run, columns) = _runs![position];
        InsertRuns.Bind(_binding!, run, columns, _defaults!, _conflict, writer);
    }

    internal override ValueTask ReadAsync(int position, RowReader rows, CancellationToken cancellationToken) =>
        ReadAsync(rows, _plans[position], Result, request: null, cancellationToken);

    private protected override void Recycle()
    {
        base.Recycle();
        (_binding, _rows, _conflict, _query, _defaults, _runs, _plans) = (null, null, null, null, null, null, []);
        Spares.Put(this);
    }

    private static CreateManyOperation<TCreate, TRow> Of(ICreateBinding<TCreate> binding, List<TCreate> rows, ConflictAction? conflict)
    {
        var operation = (CreateManyOperation<TCreate, TRow>?)Spares.Take() ?? new();
        (operation._binding, operation._rows, operation._conflict) = (binding, rows, conflict);
        return operation;
    }
}
