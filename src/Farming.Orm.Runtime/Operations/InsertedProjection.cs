using Farming.Orm.GeneratedCode;
using Farming.Orm.Projection;
using Farming.Orm.Queries;

namespace Farming.Orm.Operations;

/// <summary>Reads an upserted row, and whether it was inserted.</summary>
internal sealed class InsertedProjection<TResult> : RowProjection<UpsertResult<TResult>>
{
    private readonly RowProjection<TResult> _projection;
    private readonly int _wasInserted;

    internal InsertedProjection(RowProjection<TResult> projection)
        : base(projection.Row)
    {
        _projection = projection;
        _wasInserted = Row.Add(WasInsertedValue.Instance);
    }

    internal override bool HasKeys => _projection.HasKeys;

    internal override void WriteKey(UpsertResult<TResult> result, int field, ParameterWriter writer) => _projection.WriteKey(result.Row, field, writer);

    internal override void Recycle() => _projection.Recycle();

    internal override UpsertResult<TResult> Read() => new(_projection.Read(), Row.Reader.GetBoolean(Row.OrdinalOf(_wasInserted)));
}
