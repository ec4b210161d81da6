using Farming.Orm.Execution;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Querying;
using Farming.Orm.Writing;

namespace Farming.Orm.Operations;

/// <summary>Updates the row of a key, and reads it as it is afterwards.</summary>
internal sealed class UpdateOperation<TModel> : RowOperation<TModel, TModel?>
{
    private static readonly SparePool<Operation> Spares = new();

    private Query<TModel>? _query;
    private QueryState _state;
    private List<FieldAssignment>? _assignments;
    private FieldMetadata? _token;
    private Plan? _plan;

    internal override bool Writes => _assignments!.Count > 0;

    internal override bool MayFail => _token is not null;

    /// <param name="query">What is read of the row.</param>
    /// <param name="state">The row.</param>
    /// <param name="assignments">The changes; without any, the row is only read.</param>
    internal static UpdateOperation<TModel> Of(Query<TModel> query, QueryState state, List<FieldAssignment> assignments)
    {
        var operation = (UpdateOperation<TModel>?)Spares.Take() ?? new();
        var expected = ConcurrencyToken.TakeFrom(assignments);
        operation._query = query;
        operation._state = expected is null ? state : state.Where(expected.Expected(state.Source));
        operation._assignments = assignments;
        operation._token = expected?.Field;
        return operation;
    }

    internal override void Prepare(Driver driver)
    {
        Shape = _query!.Shape();
        _plan = Writes ? PlanOf(driver, Update()) : PlanOf(driver, Read());
    }

    internal override Statement Statement(int position) => _plan!.Statement;

    internal override void Bind(int position, ParameterWriter writer)
    {
        if (Writes)
        {
            Bind(Update(), _plan!, writer);
        }
        else
        {
            Bind(Read(), _plan!, writer);
        }
    }

    internal override ValueTask ReadAsync(int position, RowReader rows, CancellationToken cancellationToken) =>
        ReadAsync(rows, _plan!, results: null, request: null, cancellationToken);

    internal override void Finish()
    {
        base.Finish();
        Result = Found is not null ? Found.Result : _token is null ? default : throw ConcurrencyToken.Conflict(_token);
    }

    private protected override void Recycle()
    {
        base.Recycle();
        (_query, _state, _assignments, _token, _plan) = (null, default, null, null, null);
        Spares.Put(this);
    }

    private UpdateRequest Update() => new(_state, _assignments, Shape!.Row);

    private QueryRequest Read() => new(QueryKind.Unique, _state, Shape!.Row);
}
