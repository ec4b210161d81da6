using Farming.Orm.Artifacts.Relations;
using Farming.Orm.Metadata;

namespace Farming.Orm.Artifacts.Diagrams;

/// <summary>
/// Places the boxes of models in columns from left to right. Each model is to the right of the models that it references, except in a cycle, and near
/// them.
/// </summary>
internal sealed class DiagramLayout
{
    private const int ColumnGap = 90;
    private const int RowGap = 28;
    private const int Margin = 24;

    private readonly Dictionary<ModelMetadata, Box> _boxes = [];

    /// <param name="models">The models, in an order in which their tables can be created.</param>
    /// <param name="graph">Their associations.</param>
    /// <param name="size">Returns the size of a model's box.</param>
    internal DiagramLayout(IReadOnlyList<ModelMetadata> models, AssociationGraph graph, Func<ModelMetadata, (int Width, int Height)> size)
    {
        var columns = Columns(models, graph);
        var height = columns.Max(column => column.Sum(model => size(model).Height + RowGap) - RowGap);
        var left = Margin;
        foreach (var column in columns)
        {
            var ordered = column.OrderBy(model => Centre(model, graph)).ToList();
            var top = Margin + ((height - (ordered.Sum(model => size(model).Height + RowGap) - RowGap)) / 2);
            foreach (var model in ordered)
            {
                var (boxWidth, boxHeight) = size(model);
                _boxes[model] = new(left, top, boxWidth, boxHeight);
                top += boxHeight + RowGap;
            }

            left += column.Max(model => size(model).Width) + ColumnGap;
        }

        Width = left - ColumnGap + Margin;
        Height = height + (2 * Margin);
    }

    /// <summary>The width of the picture.</summary>
    internal int Width { get; }

    /// <summary>The height of the picture.</summary>
    internal int Height { get; }

    internal Box this[ModelMetadata model] => _boxes[model];

    private static List<List<ModelMetadata>> Columns(IReadOnlyList<ModelMetadata> models, AssociationGraph graph)
    {
        var depths = new Dictionary<ModelMetadata, int>();
        foreach (var model in models)
        {
            var targets = graph.Associations.Where(association => association.Owner == model && association.Target != model).Select(association => association.Target);
            depths[model] = targets.Where(depths.ContainsKey).Select(target => depths[target] + 1).DefaultIfEmpty(0).Max();
        }

        return [.. models.GroupBy(model => depths[model]).OrderBy(group => group.Key).Select(group => group.ToList())];
    }

    /// <summary>The average height of the models that a model references.</summary>
    private double Centre(ModelMetadata model, AssociationGraph graph) => graph.Associations
        .Where(association => association.Owner == model && _boxes.ContainsKey(association.Target))
        .Select(association => _boxes[association.Target].Top + (_boxes[association.Target].Height / 2.0))
        .DefaultIfEmpty(0)
        .Average();
}

/// <summary>A box, in pixels.</summary>
internal sealed record Box(int Left, int Top, int Width, int Height)
{
    internal int Right => Left + Width;
}
