using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Operations;

/// <summary>The rows of one table that wait to be created, from any relation.</summary>
internal abstract class NestedTable(ModelMetadata model)
{
    internal ModelMetadata Model { get; } = model;

    /// <summary>Creates the rows, with one statement if all rows give the same columns, and passes them to the parents.</summary>
    internal abstract ValueTask CreateAsync(NestedWriter writer, CancellationToken cancellationToken);

    /// <summary>Whether rows of this table can contain nested rows of another table, at any depth.</summary>
    internal bool LeadsTo(ModelMetadata other) => LeadsTo(Model, other, []);

    private static bool LeadsTo(ModelMetadata from, ModelMetadata to, HashSet<ModelMetadata> seen)
    {
        foreach (var relation in from.Relations)
        {
            var child = relation.Kind == RelationKind.BelongsTo ? null : relation.Join?.Model ?? relation.Target;
            if (child is not null && (child == to || (seen.Add(child) && LeadsTo(child, to, seen))))
            {
                return true;
            }
        }

        return false;
    }
}

/// <inheritdoc/>
internal sealed class NestedTable<TModel, TCreate>(INestedBinding<TModel, TCreate> binding) : NestedTable(binding.Model.Metadata)
    where TCreate : class
{
    private readonly List<Action<List<TModel>>> _parents = [];

    /// <summary>The rows, grouped by relation.</summary>
    internal List<TCreate> Rows { get; } = [];

    /// <summary>Adds a callback that passes the created rows, in the order of <see cref="Rows"/>, to their parents.</summary>
    internal void Add(Action<List<TModel>> parents) => _parents.Add(parents);

    internal override async ValueTask CreateAsync(NestedWriter writer, CancellationToken cancellationToken)
    {
        var models = Rows.Count == 0 ? [] : await writer.InsertAsync(binding, Rows, cancellationToken).ConfigureAwait(false);
        foreach (var parents in _parents)
        {
            parents(models);
        }

        writer.Collect(binding, Rows, models);
    }
}
