using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Farming.Orm.Cli.Terminal;

namespace Farming.Orm.Cli.Projects;

/// <summary>The version of Farming.Orm.Runtime in an assembly. It must be compatible with the version of the tool, which reads the metadata.</summary>
internal static class RuntimeVersion
{
    /// <summary>The version of the tool.</summary>
    internal static Version OfTool { get; } = typeof(OrmClient).Assembly.GetName().Version!;

    /// <exception cref="CliException">The two versions are not compatible.</exception>
    internal static void Check(string path)
    {
        if (Read(path) is { } version && !Fits(version, OfTool))
        {
            throw new CliException(
                $"{Path.GetFileName(path)} was built with Farming.Orm {version.ToString(3)}, but this tool is version {OfTool.ToString(3)}. "
                + $"Install the matching version of the tool: dotnet tool update Farming.Orm.Cli --version {version.ToString(3)}");
        }
    }

    /// <summary>Semantic versioning: the major version must be equal, before 1.0 also the minor version. Within it, the tool may be newer, but not older.</summary>
    internal static bool Fits(Version version, Version tool) =>
        version.Major == tool.Major && (version.Major == 0 ? version.Minor == tool.Minor : version.Minor <= tool.Minor);

    private static Version? Read(string path)
    {
        using var stream = File.OpenRead(path);
        using var image = new PEReader(stream);
        try
        {
            if (!image.HasMetadata)
            {
                return null;
            }

            var reader = image.GetMetadataReader();
            return reader.AssemblyReferences
                .Select(reader.GetAssemblyReference)
                .Where(reference => reader.GetString(reference.Name) == typeof(OrmClient).Assembly.GetName().Name)
                .Select(reference => reference.Version)
                .FirstOrDefault();
        }
        catch (BadImageFormatException)
        {
            // Loading the file reports the error.
            return null;
        }
    }
}
