using Farming.Orm.Drivers;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Planning;
using Farming.Orm.Projection;
using Farming.Orm.Queries;
using Farming.Orm.Queries.Assignments;

namespace Farming.Orm.Operations;

/// <summary>Inserts one row and reads it.</summary>
/// <typeparam name="TCreate">The values of a new row.</typeparam>
/// <typeparam name="TRow">The result of the row.</typeparam>
internal abstract class InsertOperation<TCreate, TRow> : RowOperation<TRow, TRow>, IParameter
    where TCreate : class
{
    private IReadOnlyList<FieldMetadata>? _columns;
    private CreateDefaults? _defaults;
    private Prepared _prepared;

    internal override bool Writes => true;

    /// <summary>The new rows of the model.</summary>
    private protected ICreateBinding<TCreate>? Binding { get; set; }

    /// <summary>The row. It does not contain nested rows.</summary>
    private protected TCreate? Row { get; set; }

    /// <summary>What happens if the key already exists; <see langword="null"/> for an error.</summary>
    private protected ConflictAction? Conflict { get; set; }

    /// <summary>Makes a new projection for each execution.</summary>
    private protected abstract RowProjection<TRow> Projected();

    internal override void Prepare(Driver driver)
    {
        Projection = Projected();
        _columns = InsertRuns.Columns(driver, Binding!, Model, Row!);
        _defaults = new(driver.Options.Clock);
        _prepared = Prepared.Of(driver, new InsertRequest(Projection.Row, _columns, IsBulk: false, this, Conflict));
    }

    internal override StatementText Text(int position) => _prepared.Text;

    internal override void Bind(int position, ParameterWriter writer) => _prepared.Bind(writer);

    internal override ValueTask ReadAsync(int position, DriverRows rows, CancellationToken cancellationToken) =>
        _prepared.ReadAsync(rows, Projection!, cancellationToken);

    /// <summary>Writes the row's value of a column.</summary>
    void IParameter.Write(ParameterWriter writer, int part) => Binding!.Write(Row!, _columns![part].Index, _defaults!, writer);

    internal override void Finish()
    {
        var found = Projection!.Found;
        base.Finish();
        Result = found is not null ? found.Result : throw Missing();
    }

    /// <summary>The exception if the database neither inserts the row nor reports an error, because a trigger skips it.</summary>
    private protected virtual Exception Missing() => MissingRow.Of(Model);

    private protected override void Recycle()
    {
        base.Recycle();
        _prepared.Release();
        (Binding, Row, Conflict, _columns, _defaults, _prepared) = (null, null, null, null, null, default);
    }
}

/// <summary>The error for a new row that the database does not return.</summary>
internal static class MissingRow
{
    internal static InvalidOperationException Of(ModelMetadata model) =>
        new($"The database did not create the {model.Name}, but did not report an error either. Check the table for a trigger or a rule that skips the row.");
}
