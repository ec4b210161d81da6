using Farming.Orm.Drivers;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Projection;

namespace Farming.Orm.Operations;

/// <summary>
/// Creates the rows of a graph on one connection, with one statement per table. Parents come first, because their children need their keys. A table waits until
/// the other waiting tables cannot add rows to it, so it is written once. A table that contains itself is written once per level.
/// </summary>
internal sealed class NestedWriter(Driver driver, DriverConnection connection)
{
    private readonly CreateDefaults _defaults = new(driver.Options.Clock);
    private readonly List<NestedTable> _waiting = [];

    /// <summary>The model whose rows are being created, to name in errors.</summary>
    internal ModelMetadata? Model { get; private set; }

    /// <summary>Refuses nested rows where they would not be written. After a conflict, the parent that they reference may not exist.</summary>
    /// <exception cref="ArgumentException">A row contains nested rows.</exception>
    internal static void EnsureFlat<TCreate>(ICreateBinding<TCreate> binding, ModelMetadata model, List<TCreate> rows)
        where TCreate : class
    {
        foreach (var row in rows)
        {
            EnsureFlat(binding, model, row);
        }
    }

    /// <inheritdoc cref="EnsureFlat{TCreate}(ICreateBinding{TCreate}, ModelMetadata, List{TCreate})"/>
    internal static void EnsureFlat<TCreate>(ICreateBinding<TCreate> binding, ModelMetadata model, TCreate row)
        where TCreate : class
    {
        if (binding.HasNested(row))
        {
            throw new ArgumentException(
                $"A {model.Name} cannot contain nested rows in a batch, an import, an upsert, or with OnConflict.Skip. "
                + "Use CreateAsync or CreateManyAsync, or create the nested rows afterwards.");
        }
    }

    /// <summary>The waiting rows of a table.</summary>
    internal NestedTable<TModel, TCreate> Waiting<TModel, TCreate>(INestedBinding<TModel, TCreate> binding)
        where TCreate : class
    {
        var table = _waiting.OfType<NestedTable<TModel, TCreate>>().FirstOrDefault();
        if (table is null)
        {
            table = new(binding);
            _waiting.Add(table);
        }

        return table;
    }

    /// <summary>Creates the rows of one table and reads the models.</summary>
    internal ValueTask<List<TModel>> InsertAsync<TModel, TCreate>(INestedBinding<TModel, TCreate> binding, List<TCreate> rows, CancellationToken cancellationToken)
        where TCreate : class => InsertAsync(binding, rows, new ModelProjection<TModel>(binding.Model), cancellationToken);

    /// <summary>Collects the nested rows of new rows, now that these have keys.</summary>
    internal void Collect<TModel, TCreate>(INestedBinding<TModel, TCreate> binding, List<TCreate> rows, List<TModel> models)
        where TCreate : class
    {
        if (rows.Exists(binding.HasNested))
        {
            foreach (var relation in binding.Nested)
            {
                relation.Collect(this, binding.Model, rows, models);
            }
        }
    }

    /// <summary>Creates rows and their nested rows. Reads a projection of each row and the whole model.</summary>
    internal async ValueTask<List<(TResult Result, TModel Model)>> CreateAsync<TModel, TCreate, TResult>(
        INestedBinding<TModel, TCreate> binding, List<TCreate> rows, RowProjection<TResult> projection, CancellationToken cancellationToken)
        where TCreate : class
    {
        var results = await InsertAsync(binding, rows, new WithModel<TModel, TResult>(projection, binding.Model), cancellationToken).ConfigureAwait(false);
        Collect(binding, rows, results.ConvertAll(result => result.Model));
        while (_waiting.Count > 0)
        {
            var next = Next();
            _waiting.Remove(next);
            await next.CreateAsync(this, cancellationToken).ConfigureAwait(false);
        }

        return results;
    }

    /// <summary>
    /// The next table: one that other waiting tables neither add rows to, nor add rows that its own rows reference. In a cycle only the first condition counts, and
    /// finally the order of the relations.
    /// </summary>
    private NestedTable Next()
    {
        return _waiting.Find(table => !_waiting.Exists(other => other != table && (other.LeadsTo(table.Model) || PointsBehind(table, other))))
            ?? _waiting.Find(table => !_waiting.Exists(other => other != table && other.LeadsTo(table.Model)))
            ?? _waiting[0];

        static bool PointsBehind(NestedTable table, NestedTable other) =>
            table.Model.ForeignKeys.Any(key => key.Target != table.Model && (key.Target == other.Model || other.LeadsTo(key.Target)));
    }

    private async ValueTask<List<TResult>> InsertAsync<TCreate, TResult>(
        ICreateBinding<TCreate> binding, List<TCreate> rows, RowProjection<TResult> projection, CancellationToken cancellationToken)
        where TCreate : class
    {
        Model = projection.Row.Model;
        var insert = CreateManyOperation<TCreate, TResult>.Of(binding, rows, projection, conflict: null, _defaults);
        insert.Prepare(driver);
        await insert.ExecuteAsync(connection, cancellationToken).ConfigureAwait(false);
        insert.Finish();
        Model = null;
        return insert.Take();
    }

    /// <summary>Reads a projection, and the whole model for its keys. They are the same if the projection is the model.</summary>
    private sealed class WithModel<TModel, TResult> : RowProjection<(TResult Result, TModel Model)>
    {
        private readonly RowProjection<TResult> _projection;
        private readonly ModelBinding<TModel> _binding;

        internal WithModel(RowProjection<TResult> projection, ModelBinding<TModel> binding)
            : base(projection.Row)
        {
            _projection = projection;
            _binding = binding;
            Row.NoteAll();
        }

        internal override bool HasKeys => true;

        internal override void WriteKey((TResult Result, TModel Model) result, int field, ParameterWriter writer) => _binding.Write(result.Model, field, writer);

        internal override (TResult Result, TModel Model) Read()
        {
            var result = _projection.Read();
            return (result, _projection is ModelProjection<TModel> ? (TModel)(object)result! : Row.ReadAll(_binding));
        }
    }
}
