using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Projection;

namespace Farming.Orm.Execution;

/// <summary>Creates the rows of a graph on one connection, one statement per relation and level: parents first, since their keys flow to their children.</summary>
internal sealed class NestedWriter(OrmContext context, DriverConnection connection)
{
    private readonly CreateDefaults _defaults = new(context.Driver.Options.Clock);

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

    /// <summary>Creates children, and what they bring along in turn.</summary>
    internal async ValueTask<List<TModel>> CreateAsync<TModel, TCreate>(INestedBinding<TModel, TCreate> binding, List<TCreate> rows, CancellationToken cancellationToken)
        where TCreate : class
    {
        var results = await CreateAsync(binding, rows, new WithModel<TModel, TModel>(new ModelShape<TModel>(binding.Model), binding.Model), cancellationToken).ConfigureAwait(false);
        return [.. results.Select(result => result.Model)];
    }

    /// <summary>Fills the navigation properties of parents. Join rows are not what a many-to-many relation leads to, so that one stays as it is.</summary>
    /// <param name="binding">The parents' model.</param>
    /// <param name="parents">The parents.</param>
    /// <param name="relation">The relation's index.</param>
    /// <param name="counts">How many children each has; -1 for a parent that does not mention the relation.</param>
    /// <param name="children">The children, by their parents.</param>
    internal static void Fill<TModel, TChild>(ModelBinding<TModel> binding, List<TModel> parents, int relation, int[] counts, List<TChild> children)
    {
        var metadata = binding.Metadata.Relations[relation];
        if (metadata.Kind == RelationKind.ManyToMany)
        {
            return;
        }

        var next = 0;
        for (var index = 0; index < counts.Length; index++)
        {
            if (counts[index] >= 0)
            {
                binding.SetRelation(parents[index], relation, metadata.IsToMany ? children.GetRange(next, counts[index]) : children[next]);
                next += counts[index];
            }
        }
    }

    private async ValueTask<List<(TResult Result, TModel Model)>> CreateAsync<TModel, TCreate, TResult>(
        INestedBinding<TModel, TCreate> binding, List<TCreate> rows, WithModel<TModel, TResult> shape, CancellationToken cancellationToken)
        where TCreate : class
    {
        var results = new List<(TResult Result, TModel Model)>(rows.Count);
        try
        {
            await InsertExecutor.InsertAsync(context, connection, binding, InsertRuns.Of(context.Driver, binding, binding.Model.Metadata, rows), shape, null, _defaults, results, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (context.Driver.Translate(exception) is { } error)
        {
            throw ErrorMapper.Map(error, binding.Model.Metadata, exception);
        }

        if (rows.Exists(binding.HasNested))
        {
            var models = results.ConvertAll(result => result.Model);
            foreach (var relation in binding.Nested)
            {
                await relation.CreateAsync(this, binding.Model, rows, models, cancellationToken).ConfigureAwait(false);
            }
        }

        return results;
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
