using System.Text;
using Farming.Orm.Artifacts.Databases;
using Farming.Orm.Artifacts.Naming;
using Farming.Orm.Artifacts.Prisma;
using Farming.Orm.Metadata;

namespace Farming.Orm.Artifacts;

/// <summary>Prisma schemas.</summary>
public static class PrismaRenderer
{
    /// <summary>A schema with a model per model, formatted as <c>prisma format</c> does.</summary>
    /// <param name="models">The models.</param>
    /// <param name="options">What it is made for; <see langword="null"/> for PostgreSQL.</param>
    /// <exception cref="ArtifactException">The database cannot do what a model asks for, or cannot keep a name.</exception>
    public static string Render(IReadOnlyList<ModelMetadata> models, PrismaOptions? options = null)
    {
        options ??= new();
        DatabaseLimits.Check(options.Provider, models);
        var schemas = options.Provider == ArtifactDatabase.PostgreSql && models.Any(model => model.Schema is not null)
            ? models.Select(model => model.Schema ?? PrismaModels.DefaultSchema).Distinct().Order(StringComparer.Ordinal).ToList()
            : [];
        var blocks = new List<PrismaBlock>();
        if (options.IncludeConfiguration)
        {
            blocks.Add(Generator());
            blocks.Add(Datasource(options.Provider, schemas));
        }

        blocks.AddRange(new PrismaModels(models, options, hasSchemas: schemas.Count > 0).Blocks());
        var text = new StringBuilder().Append("// ").Append(Origin.Notice).Append('\n');
        foreach (var block in blocks)
        {
            block.AppendTo(text.Append('\n'));
        }

        return text.ToString();
    }

    private static PrismaBlock Generator()
    {
        var block = new PrismaBlock("generator client");
        block.Add("provider", "= \"prisma-client\"");
        block.Add("output", "= \"./generated/prisma\"");
        return block;
    }

    private static PrismaBlock Datasource(ArtifactDatabase provider, List<string> schemas)
    {
        var block = new PrismaBlock("datasource db");
        block.Add("provider", $"= {DoubleQuoted.Of(Name(provider))}");
        if (schemas.Count > 0)
        {
            block.Add("schemas", $"= [{string.Join(", ", schemas.Select(DoubleQuoted.Of))}]");
        }

        return block;
    }

    private static string Name(ArtifactDatabase provider) => provider switch
    {
        ArtifactDatabase.PostgreSql => "postgresql",
        ArtifactDatabase.Sqlite => "sqlite",
        ArtifactDatabase.MySql => "mysql",
        _ => throw new ArgumentOutOfRangeException(nameof(provider)),
    };
}
