using Farming.Orm.Execution;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Projection;
using Farming.Orm.Writing;

namespace Farming.Orm.Operations;

/// <summary>Inserts one row, and reads it.</summary>
/// <typeparam name="TCreate">The values of a new row.</typeparam>
/// <typeparam name="TRow">What is read of the row.</typeparam>
internal abstract class InsertOperation<TCreate, TRow> : RowOperation<TRow, TRow>
    where TCreate : class
{
    private IReadOnlyList<FieldMetadata>? _columns;
    private CreateDefaults? _defaults;
    private Plan? _plan;

    internal override bool Writes => true;

    /// <summary>The model's new rows.</summary>
    private protected ICreateBinding<TCreate>? Binding { get; set; }

    /// <summary>The row. It brings no rows of its relations along.</summary>
    private protected TCreate? Row { get; set; }

    /// <summary>What happens if another row has the key; <see langword="null"/> for an error.</summary>
    private protected ConflictAction? Conflict { get; set; }

    /// <summary>What is made of the row, anew for each execution.</summary>
    private protected abstract RowShape<TRow> Projected();

    internal override void Prepare(Driver driver)
    {
        Shape = Projected();
        _columns = InsertRuns.Columns(driver, Binding!, Model, Row!);
        _defaults = new(driver.Options.Clock);
        _plan = PlanOf(driver, new InsertRequest(Shape.Row, _columns, IsBulk: false, Conflict));
    }

    internal override Statement Statement(int position) => _plan!.Statement;

    internal override void Bind(int position, ParameterWriter writer) => InsertRuns.Bind(Binding!, Row!, _columns!, _defaults!, Conflict, writer);

    internal override ValueTask ReadAsync(int position, RowReader rows, CancellationToken cancellationToken) =>
        ReadAsync(rows, _plan!, results: null, request: null, cancellationToken);

    internal override void Finish()
    {
        base.Finish();
        Result = Found is not null ? Found.Result : throw Missing();
    }

    /// <summary>What is thrown where the database inserted no row and reported no error: a trigger may leave it out.</summary>
    private protected virtual Exception Missing() => MissingRow.Of(Model);

    private protected override void Recycle()
    {
        base.Recycle();
        (Binding, Row, Conflict, _columns, _defaults, _plan) = (null, null, null, null, null, null);
    }
}

/// <summary>A new row that the database did not return.</summary>
internal static class MissingRow
{
    internal static InvalidOperationException Of(ModelMetadata model) =>
        new($"The database created no {model.Name} and reported no error: look for a trigger or a rule that leaves the row out.");
}
