using Farming.Orm.Artifacts.Databases;
using Farming.Orm.Artifacts.Diagrams;
using Farming.Orm.Artifacts.Naming;
using Farming.Orm.Artifacts.Prisma;
using Farming.Orm.Artifacts.Relations;
using Farming.Orm.Metadata;

namespace Farming.Orm.Artifacts;

/// <summary>Generates diagrams of models and their relations.</summary>
public static class DiagramRenderer
{
    /// <summary>Generates an SVG image with a box per model and a line per foreign key between its columns.</summary>
    /// <param name="models">The models.</param>
    public static string RenderSvg(IReadOnlyList<ModelMetadata> models) => new SvgDiagram(models, GraphOf(models)).ToText();

    /// <summary>Generates a Mermaid entity relationship diagram, which GitHub and other tools display.</summary>
    /// <param name="models">The models.</param>
    public static string RenderMermaid(IReadOnlyList<ModelMetadata> models)
    {
        var graph = GraphOf(models);
        var fields = models.ToDictionary(model => model, model => new NameScope(name => name, model.Fields.Select(field => field.LogicalName)));
        var relations = new RelationNames(graph, models, model => fields[model], model => model.Name);
        var types = new NameScope(PrismaIdentifier.Of);
        return new MermaidDiagram(graph, relations, models.ToDictionary(model => model, model => types.Take(model.Name))).ToText(models);
    }

    private static AssociationGraph GraphOf(IReadOnlyList<ModelMetadata> models) => new(models, DatabaseSyntax.TablesOf(ArtifactDatabase.PostgreSql, models));
}
