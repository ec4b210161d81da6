using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Projection;

namespace Farming.Orm.Execution;

/// <summary>
/// Creates the rows of a graph on one connection, one statement per table: parents first, since their keys flow to their children. A table
/// waits until no other that waits could bring more rows for it, so that it is written once; only one that leads to itself is written once per level.
/// </summary>
internal sealed class NestedWriter(OrmContext context, DriverConnection connection)
{
    private readonly CreateDefaults _defaults = new(context.Driver.Options.Clock);
    private readonly List<NestedTable> _waiting = [];

    /// <summary>Creates rows and all that they bring along, and reads a shape of each; in one transaction.</summary>
    internal static async Task<List<TResult>> CreateAsync<TModel, TCreate, TResult>(
        OrmContext context, INestedBinding<TModel, TCreate> binding, List<TCreate> rows, RowShape<TResult> shape, CancellationToken cancellationToken)
        where TCreate : class
    {
        var model = binding.Model.Metadata;
        var isCommitting = false;
        try
        {
            var connection = await context.OpenAsync(cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                // Rows of one model may point to each other; elsewhere a foreign key is best checked at once, while it is known whose it is.
                var pointsToItself = model.ForeignKeys.Any(key => key.Target == model);
                await connection.BeginAsync(new(WillWrite: true, DefersForeignKeys: pointsToItself), cancellationToken).ConfigureAwait(false);
                var results = await new NestedWriter(context, connection).CreateAsync(binding, rows, new WithModel<TModel, TResult>(shape, binding.Model), cancellationToken).ConfigureAwait(false);
                isCommitting = context.Transaction is null;
                await connection.CommitAsync(cancellationToken).ConfigureAwait(false);
                return [.. results.Select(result => result.Result)];
            }
        }
        catch (Exception exception) when (context.Driver.Translate(exception) is { } error)
        {
            throw isCommitting && TransactionExecutor.LosesOutcome(error)
                ? TransactionExecutor.UnknownOutcome(exception)
                : ErrorMapper.Map(error, model, exception);
        }
    }

    /// <summary>Refuses rows that bring others along, where those would not be written. With a conflict, there may be no row for them to point to.</summary>
    /// <exception cref="ArgumentException">A row does.</exception>
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
                $"A {model.Name} cannot bring rows of its relations along in a batch, an import, an upsert, or with OnConflict.Skip: use CreateAsync or CreateManyAsync, or create those rows afterwards.");
        }
    }

    /// <summary>The rows that wait to be created in a table.</summary>
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

    /// <summary>Creates the rows of one table, and reads them.</summary>
    internal async ValueTask<List<TModel>> InsertAsync<TModel, TCreate>(INestedBinding<TModel, TCreate> binding, List<TCreate> rows, CancellationToken cancellationToken)
        where TCreate : class
    {
        var models = new List<TModel>(rows.Count);
        await InsertAsync(binding, rows, new ModelShape<TModel>(binding.Model), models, cancellationToken).ConfigureAwait(false);
        return models;
    }

    /// <summary>Notes down what new rows bring along, now that they have keys.</summary>
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

    private async ValueTask<List<(TResult Result, TModel Model)>> CreateAsync<TModel, TCreate, TResult>(
        INestedBinding<TModel, TCreate> binding, List<TCreate> rows, WithModel<TModel, TResult> shape, CancellationToken cancellationToken)
        where TCreate : class
    {
        var results = new List<(TResult Result, TModel Model)>(rows.Count);
        await InsertAsync(binding, rows, shape, results, cancellationToken).ConfigureAwait(false);
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
    /// The table that no other one that waits brings rows for, nor rows that its own point to. In a circle the first condition counts, and at last the order of the relations.
    /// </summary>
    private NestedTable Next()
    {
        return _waiting.Find(table => !_waiting.Exists(other => other != table && (other.LeadsTo(table.Model) || PointsBehind(table, other))))
            ?? _waiting.Find(table => !_waiting.Exists(other => other != table && other.LeadsTo(table.Model)))
            ?? _waiting[0];

        static bool PointsBehind(NestedTable table, NestedTable other) =>
            table.Model.ForeignKeys.Any(key => key.Target != table.Model && (key.Target == other.Model || other.LeadsTo(key.Target)));
    }

    private async ValueTask InsertAsync<TCreate, TResult>(
        ICreateBinding<TCreate> binding, List<TCreate> rows, RowShape<TResult> shape, List<TResult> results, CancellationToken cancellationToken)
        where TCreate : class
    {
        var model = shape.Row.Model;
        try
        {
            await InsertExecutor.InsertAsync(context, connection, binding, InsertRuns.Of(context.Driver, binding, model, rows), shape, null, _defaults, results, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (context.Driver.Translate(exception) is { } error)
        {
            throw ErrorMapper.Map(error, model, exception);
        }
    }

    /// <summary>Reads a shape, and the whole model for its keys; they are one where the shape is the model.</summary>
    private sealed class WithModel<TModel, TResult> : RowShape<(TResult Result, TModel Model)>
    {
        private readonly RowShape<TResult> _shape;
        private readonly ModelBinding<TModel> _binding;

        internal WithModel(RowShape<TResult> shape, ModelBinding<TModel> binding)
            : base(shape.Row)
        {
            _shape = shape;
            _binding = binding;
            Row.NoteAll();
        }

        internal override (TResult Result, TModel Model) Read()
        {
            var result = _shape.Read();
            return (result, _shape is ModelShape<TModel> ? (TModel)(object)result! : Row.ReadAll(_binding));
        }
    }
}
