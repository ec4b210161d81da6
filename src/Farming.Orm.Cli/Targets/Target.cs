using System.Text.RegularExpressions;
using Farming.Orm.Artifacts;
using Farming.Orm.Cli.Files;
using Farming.Orm.Cli.Terminal;
using Farming.Orm.Metadata;

namespace Farming.Orm.Cli.Targets;

/// <summary>A file to generate.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Settings">The settings.</param>
internal sealed partial record Target(string Path, TargetSettings Settings)
{
    internal static Target Of(TargetSettings settings, string folder)
    {
        var path = System.IO.Path.GetFullPath(settings.Out ?? TargetKinds.DefaultFile(settings.Kind), folder);
        if (Directory.Exists(path))
        {
            throw new CliException($"{path} is a folder. Name a file with --out.");
        }

        return new(path, settings);
    }

    /// <summary>The whole text of the file.</summary>
    /// <param name="models">The models.</param>
    /// <param name="before">The current text of the file; <see langword="null"/> if it does not exist.</param>
    internal string Render(IReadOnlyList<ModelMetadata> models, string? before) => Settings.Kind switch
    {
        TargetKind.Prisma => Prisma(models, before),
        TargetKind.Drizzle => DrizzleRenderer.Render(models, Database),
        TargetKind.Sql => SqlRenderer.Render(models, Database),
        _ => Diagram(models),
    };

    private ArtifactDatabase Database => TargetKinds.Database(Settings.Kind, Settings.Database);

    private string Prisma(IReadOnlyList<ModelMetadata> models, string? before)
    {
        var options = new PrismaOptions { Provider = Database, Enums = Settings.Enums == "text" ? PrismaEnums.Text : PrismaEnums.Enum };
        if (Settings.Mode == "replace")
        {
            return PrismaRenderer.Render(models, options);
        }

        var file = BlockFile.Parse(Path, before ?? "");
        var ownsConfiguration = !Configuration().IsMatch(file.Outside);
        return file.With(PrismaRenderer.Render(models, new() { Provider = options.Provider, Enums = options.Enums, IncludeConfiguration = ownsConfiguration }));
    }

    private string Diagram(IReadOnlyList<ModelMetadata> models) => System.IO.Path.GetExtension(Path).ToLowerInvariant() switch
    {
        ".svg" => DiagramRenderer.RenderSvg(models),
        ".mmd" => DiagramRenderer.RenderMermaid(models),
        var extension => throw new CliException($"The file of a diagram must end in .svg or .mmd, not \"{extension}\"."),
    };

    /// <summary>A datasource block of the user in the same file.</summary>
    [GeneratedRegex(@"^\s*datasource\s+\w+\s*\{", RegexOptions.Multiline)]
    private static partial Regex Configuration();
}
