using System.Text;
using Farming.Orm.Artifacts.Databases;
using Farming.Orm.Artifacts.Naming;
using Farming.Orm.Artifacts.Prisma;
using Farming.Orm.Metadata;

namespace Farming.Orm.Artifacts;

/// <summary>Generates Prisma schemas.</summary>
public static class PrismaRenderer
{
    /// <summary>Generates a schema with one Prisma model for each model, in the format of <c>prisma format</c>.</summary>
    /// <param name="models">The models.</param>
    /// <param name="options">The options; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArtifactException">The database does not support a feature or a name of a model.</exception>
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
