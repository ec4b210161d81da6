using System.Text.Json;
using Farming.Orm.Cli.Projects;
using Farming.Orm.Cli.Targets;
using Farming.Orm.Cli.Terminal;

namespace Farming.Orm.Cli.Configuration;

/// <summary>farm-orm.json.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Sources">The locations of the models.</param>
/// <param name="Targets">The files to generate.</param>
internal sealed record ConfigurationFile(string Path, IReadOnlyList<ModelSource> Sources, IReadOnlyList<TargetSettings> Targets)
{
    internal const string DefaultName = "farm-orm.json";

    /// <summary>The base folder of its paths.</summary>
    internal string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>Finds the named file, or the file in the current folder; <see langword="null"/> if neither is named nor exists.</summary>
    /// <exception cref="CliException">The named file does not exist, or the file is invalid.</exception>
    internal static ConfigurationFile? Find(Session session, string? path)
    {
        var full = session.Resolve(path ?? DefaultName);
        if (!File.Exists(full))
        {
            return path is null ? null : throw new CliException($"{full} does not exist. Name another file with --config.");
        }

        try
        {
            var content = JsonSerializer.Deserialize(File.ReadAllText(full), ConfigurationJson.Default.ConfigurationContent);
            return Read(full, content ?? throw new CliException($"{full} is not a configuration. Write an object with \"schemas\" and \"targets\"."));
        }
        catch (JsonException exception)
        {
            throw new CliException($"{full}: {exception.Message}");
        }
    }

    private static ConfigurationFile Read(string path, ConfigurationContent content)
    {
        var folder = System.IO.Path.GetDirectoryName(path)!;
        var sources = content.Schemas.Select(schema => Source(path, folder, schema)).ToList();
        if (sources.Count == 0)
        {
            throw new CliException($"{path} does not have \"schemas\". Name the projects of the models: \"schemas\": [ {{ \"project\": \"src/App\" }} ].");
        }

        var targets = content.Targets.Select(target => Settings(path, target)).ToList();
        if (targets.GroupBy(target => Target.Of(target, folder).Path).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new CliException($"{path}: two targets write {twice.Key}. Give each its own \"out\".");
        }

        return new(path, sources, targets);
    }

    private static ModelSource Source(string path, string folder, SchemaContent schema)
    {
        if (schema.Project is null == schema.Assembly is null)
        {
            throw new CliException($"{path}: each of \"schemas\" needs a \"project\" or an \"assembly\", not both.");
        }

        return new(Full(schema.Project), Full(schema.Assembly), schema.Class, schema.Configuration, schema.Framework, NoBuild: false, folder);

        string? Full(string? relative) => relative is null ? null : System.IO.Path.GetFullPath(relative, folder);
    }

    private static TargetSettings Settings(string path, TargetContent content)
    {
        var kind = Enum.GetValues<TargetKind>().Where(kind => TargetKinds.NameOf(kind) == content.Kind).Select(kind => (TargetKind?)kind).FirstOrDefault()
            ?? throw new CliException(
                $"{path}: \"{content.Kind}\" is not a \"kind\" of target. Use one of {string.Join(", ", Enum.GetValues<TargetKind>().Select(TargetKinds.NameOf))}.");
        var option = TargetKinds.DatabaseOption(kind);
        Refuse(content.Provider is not null && option != "provider", "provider");
        Refuse(content.Dialect is not null && option != "dialect", "dialect");
        Refuse(content.Mode is not null && kind != TargetKind.Prisma, "mode");
        Refuse(content.Enums is not null && kind != TargetKind.Prisma, "enums");
        Allow(content.Mode, "mode", "block", "replace");
        Allow(content.Enums, "enums", "enum", "text");
        var database = content.Provider ?? content.Dialect;
        if (option is not null)
        {
            Allow(database, option, TargetKinds.Databases(kind));
        }

        return new(kind) { Out = content.Out, Database = database, Mode = content.Mode, Enums = content.Enums };

        void Refuse(bool isWrong, string property)
        {
            if (isWrong)
            {
                throw new CliException($"{path}: a target \"{content.Kind}\" does not have a \"{property}\". Remove it.");
            }
        }

        void Allow(string? value, string property, params string[] values)
        {
            if (value is not null && !values.Contains(value))
            {
                throw new CliException($"{path}: \"{value}\" is not a \"{property}\" of {content.Kind}. Use one of {string.Join(", ", values)}.");
            }
        }
    }
}
