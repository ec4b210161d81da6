using Farming.Orm.Drivers;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Planning;
using Farming.Orm.Queries;
using Farming.Orm.Queries.Assignments;

namespace Farming.Orm.Operations;

/// <summary>Updates the row with a key and reads the updated row.</summary>
internal sealed class UpdateOperation<TModel> : RowOperation<TModel, TModel?>
{
    private static readonly SparePool<Operation> Spares = new();

    private IQuery<TModel>? _query;
    private QueryState _state;
    private List<FieldAssignment>? _assignments;
    private FieldMetadata? _token;
    private bool _mayBeSeveral;
    private Prepared _prepared;

    internal override bool Writes => _assignments!.Count > 0;

    internal override bool MayFail => _token is not null;

    /// <param name="query">The query that reads the row.</param>
    /// <param name="state">The row.</param>
    /// <param name="assignments">The changes. An empty list only reads the row.</param>
    /// <param name="mayBeSeveral">Whether the database must check that there is one row.</param>
    internal static UpdateOperation<TModel> Of(IQuery<TModel> query, QueryState state, List<FieldAssignment> assignments, bool mayBeSeveral)
    {
        var operation = (UpdateOperation<TModel>?)Spares.Take() ?? new();
        var expected = ConcurrencyToken.TakeFrom(assignments);
        operation._query = query;
        operation._state = expected is null ? state : state.Where(expected.Expected(state.Source));
        operation._assignments = assignments;
        operation._token = expected?.Field;
        operation._mayBeSeveral = mayBeSeveral;
        return operation;
    }

    internal override void Prepare(Driver driver)
    {
        Projection = _query!.NewProjection();
        _prepared = Writes
            ? Prepared.Of(driver, new ChangeRequest(_state, _assignments, Projection.Row, _mayBeSeveral))
            : Prepared.Of(driver, new QueryRequest(QueryKind.Unique, _state, Projection.Row));
    }

    internal override StatementText Text(int position) => _prepared.Text;

    internal override void Bind(int position, ParameterWriter writer) => _prepared.Bind(writer);

    internal override ValueTask ReadAsync(int position, DriverRows rows, CancellationToken cancellationToken) =>
        _prepared.ReadAsync(rows, Projection!, cancellationToken);

    internal override void Finish()
    {
        var found = Projection!.Found;
        base.Finish();
        Result = found is not null ? found.Result : _token is null ? default : throw ConcurrencyToken.Conflict(_token);
    }

    private protected override void Recycle()
    {
        base.Recycle();
        _prepared.Release();
        (_query, _state, _assignments, _token, _prepared) = (null, default, null, null, default);
        Spares.Put(this);
    }
}
