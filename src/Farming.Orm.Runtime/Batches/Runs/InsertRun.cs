using System.Runtime.CompilerServices;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Projection;
using Farming.Orm.Writing;

namespace Farming.Orm.Execution;

/// <summary>One execution of an operation that creates rows: a statement for each run of rows with the same columns.</summary>
internal sealed class InsertRun<TCreate, TResult> : BatchRun<List<TResult>>
    where TCreate : class
{
    private readonly ICreateBinding<TCreate> _binding;
    private readonly RowShape<TResult> _shape;
    private readonly ConflictAction? _conflict;
    private readonly CreateDefaults _defaults;
    private readonly List<(List<TCreate> Rows, IReadOnlyList<FieldMetadata> Columns)> _runs;
    private readonly Plan[] _plans;

    internal InsertRun(Driver driver, ICreateBinding<TCreate> binding, List<TCreate> rows, RowShape<TResult> shape, ConflictAction? conflict)
    {
        (_binding, _shape, _conflict) = (binding, shape, conflict);
        _defaults = new(driver.Options.Clock);
        _runs = InsertRuns.Of(driver, binding, Model, rows);
        _plans = new Plan[_runs.Count];
        for (var index = 0; index < _plans.Length; index++)
        {
            var (run, columns) = _runs[index];
            _plans[index] = driver.Plans.Get(driver.Sql, new InsertRequest(shape.Row, columns, run.Count > 1, conflict));
        }

        Result = new(rows.Count);
    }

    internal override ModelMetadata Model => _shape.Row.Model;

    internal override int Count => _plans.Length;

    internal override Statement Statement(int position) => _plans[position].Statement;

    internal override void Bind(int position, ParameterWriter writer)
    {
        var (rows, columns) = _runs[position];
        InsertRuns.Bind(_binding, rows, columns, _defaults, _conflict, writer);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    internal override async ValueTask ReadAsync(int position, RowReader rows, CancellationToken cancellationToken) =>
        await ResultReader.ReadAsync(rows, _plans[position], _shape, Result, request: null, cancellationToken).ConfigureAwait(false);

    internal override void Finish() => _shape.Recycle();
}
