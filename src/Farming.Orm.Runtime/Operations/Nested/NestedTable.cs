using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Operations;

/// <summary>The rows of one table that wait to be created, whichever relations bring them along.</summary>
internal abstract class NestedTable(ModelMetadata model)
{
    internal ModelMetadata Model { get; } = model;

    /// <summary>Creates the rows, in one statement where all give the same columns, and hands them to the parents.</summary>
    internal abstract ValueTask CreateAsync(NestedWriter writer, CancellationToken cancellationToken);

    /// <summary>Whether rows of this table could bring rows of another along, at any depth.</summary>
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

    /// <summary>The rows, those of one relation next to each other.</summary>
    internal List<TCreate> Rows { get; } = [];

    /// <summary>Adds what hands the created rows, which are in the order of <see cref="Rows"/>, to their parents.</summary>
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
