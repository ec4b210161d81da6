using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Projection;
using Farming.Orm.Queries.Assignments;

namespace Farming.Orm.Operations;

/// <summary>Creates a row, or updates the existing row with its key, by INSERT … ON CONFLICT DO UPDATE: concurrent upserts of one key create a single row.</summary>
internal sealed class UpsertOperation<TCreate, TModel> : InsertOperation<TCreate, UpsertResult<TModel>>
    where TCreate : class
{
    private static readonly SparePool<Operation> Spares = new();

    private IQuery<TModel>? _query;

    internal override bool MayFail => Conflict!.Expected is not null;

    /// <param name="query">The query that reads the row.</param>
    /// <param name="binding">The new rows of the model.</param>
    /// <param name="key">The key.</param>
    /// <param name="create">The new row.</param>
    /// <param name="assignments">The changes to an existing row.</param>
    /// <exception cref="ArgumentException">The new row has a different key or nested rows, or the assignments change the key.</exception>
    internal static UpsertOperation<TCreate, TModel> Of(
        IQuery<TModel> query, ICreateBinding<TCreate> binding, UniqueKey<TModel> key, TCreate create, List<FieldAssignment> assignments)
    {
        UpsertKey.EnsureStays(key.Fields, assignments);
        UpsertKey.EnsureSame(binding, key, create, query.Context);
        NestedWriter.EnsureFlat(binding, query.State.Source.Model, create);
        var expected = ConcurrencyToken.TakeFrom(assignments);
        var operation = (UpsertOperation<TCreate, TModel>?)Spares.Take() ?? new();
        operation._query = query;
        operation.Binding = new KeyedBinding<TCreate>(binding, key.Fields, key.Write);
        operation.Row = create;
        operation.Conflict = new(key.Fields, assignments, []) { Expected = expected };
        return operation;
    }

    private protected override RowProjection<UpsertResult<TModel>> Projected() => new InsertedProjection<TModel>(_query!.NewProjection());

    private protected override Exception Missing() => Conflict!.Expected is { } expected ? ConcurrencyToken.Conflict(expected.Field) : base.Missing();

    private protected override void Recycle()
    {
        base.Recycle();
        _query = null;
        Spares.Put(this);
    }
}
