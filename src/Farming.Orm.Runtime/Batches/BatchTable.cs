using Farming.Orm.Execution;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Projection;
using Farming.Orm.Querying;
using Farming.Orm.Writing;

namespace Farming.Orm;

/// <summary>Describes what a batch does with a model's table.</summary>
/// <typeparam name="TModel">The model.</typeparam>
/// <typeparam name="TWhere">Its columns and relations in predicates and orders.</typeparam>
/// <typeparam name="TSelect">Its columns and relations in projections.</typeparam>
/// <typeparam name="TInclude">Its relations.</typeparam>
/// <typeparam name="TKey">Its unique keys.</typeparam>
/// <typeparam name="TCreate">The values of a new row.</typeparam>
/// <typeparam name="TUpdate">What an update does.</typeparam>
public sealed class BatchTable<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> : BatchQuery<TModel, TKey, TModel>
    where TWhere : WhereScope
    where TSelect : Selection<TModel>
    where TCreate : class
    where TUpdate : class
{
    private readonly ModelRoot<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> _root;

    internal BatchTable(ModelRoot<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> root)
        : base(root, key => root.State.Where(root.Unique(key).Predicate)) => _root = root;

    /// <summary>Creates a row: the row as the database holds it.</summary>
    /// <param name="row">Its values.</param>
    /// <exception cref="ArgumentException">The row has nested rows.</exception>
    public BatchOperation<TModel> Create(TCreate row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Insert([row], Shape, null).Map(rows => rows[0]);
    }

    /// <summary>Creates rows: the rows as the database holds them, in the order given, without those that <see cref="OnConflict.Skip"/> left out.</summary>
    /// <param name="rows">Their values.</param>
    /// <param name="onConflict">What happens to a row whose key is there already.</param>
    /// <exception cref="ArgumentException">A row is null or has nested rows.</exception>
    public BatchOperation<List<TModel>> CreateMany(IEnumerable<TCreate> rows, OnConflict onConflict = OnConflict.Fail)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var list = rows.ToList();
        return list.Exists(row => row is null)
            ? throw new ArgumentException("A row is null.", nameof(rows))
            : Insert(list, Shape, onConflict == OnConflict.Skip ? ConflictAction.Skip : null);
    }

    /// <summary>Updates the row that has a unique key: the row as it is afterwards, or <see langword="null"/> if there is none. Reads it if the update mentions nothing.</summary>
    /// <param name="key">Names the key and gives its value.</param>
    /// <param name="update">What to change; may change the key itself. With a concurrency token the batch costs a round trip more.</param>
    public BatchOperation<TModel?> Update(Func<TKey, UniqueKey<TModel>> key, TUpdate update)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(update);
        var assignments = _root.Assignments(update);
        var expected = ConcurrencyToken.TakeFrom(assignments);
        var state = _root.State.Where(_root.Unique(key).Predicate);
        state = expected is null ? state : state.Where(expected.Expected(state.Source));
        var rows = BatchOperations.Rows<TModel>(
            assignments.Count > 0,
            () =>
            {
                var shape = Shape();
                return (assignments.Count == 0 ? new QueryRequest(QueryKind.Unique, state, shape.Row) : new UpdateRequest(state, assignments, shape.Row), shape);
            },
            expected?.Field);
        return rows.Map<TModel?>(results => results.Count == 0 ? default : results[0]);
    }

    /// <summary>Creates the row, or updates the one that has its key: the row as it is afterwards, and whether it was inserted.</summary>
    /// <param name="key">Names the key and gives its value.</param>
    /// <param name="create">The new row; its values of the key are the key's, and may be left out where they would be generated.</param>
    /// <param name="update">What to change if the row is there; not the key. With a concurrency token the batch costs a round trip more.</param>
    /// <exception cref="ArgumentException">The new row has another key or nested rows, or the update changes the key.</exception>
    public BatchOperation<UpsertResult<TModel>> Upsert(Func<TKey, UniqueKey<TModel>> key, TCreate create, TUpdate update)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(create);
        ArgumentNullException.ThrowIfNull(update);
        NestedWriter.EnsureFlat(_root.Binding, _root.Binding.Metadata, create);
        var unique = _root.Unique(key);
        var assignments = _root.Assignments(update);
        UpsertExecutor.EnsureKeyStays(unique.Fields, assignments);
        UpsertExecutor.EnsureSameKey(_root.Binding, unique, create, _root.Context);
        var expected = ConcurrencyToken.TakeFrom(assignments);
        var keyed = new KeyedBinding<TCreate>(_root.Binding, unique.Fields, unique.Write);
        var conflict = new ConflictAction(unique.Fields, assignments, []) { Expected = expected };
        return BatchOperations.Insert(keyed, [create], () => new UpsertExecutor.InsertedShape<TModel>(Shape()), conflict).Map(rows => rows[0]);
    }

    /// <summary>Deletes the row that has a unique key: whether there was one.</summary>
    /// <param name="key">Names the key and gives its value.</param>
    public BatchOperation<bool> Delete(Func<TKey, UniqueKey<TModel>> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return BatchOperations.Change(new UpdateRequest(_root.State.Where(_root.Unique(key).Predicate), null, null)).Map(count => count > 0);
    }

    private BatchOperation<List<TModel>> Insert(List<TCreate> rows, Func<RowShape<TModel>> shape, ConflictAction? conflict)
    {
        NestedWriter.EnsureFlat(_root.Binding, _root.Binding.Metadata, rows);
        return rows.Count == 0
            ? BatchOperations.Nothing(_root.Binding.Metadata, new List<TModel>())
            : BatchOperations.Insert(_root.Binding, rows, shape, conflict);
    }

    private ModelShape<TModel> Shape() => new(_root.Binding);
}
