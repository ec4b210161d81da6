using Farming.Orm.Artifacts;
using Farming.Orm.Cli.Terminal;

namespace Farming.Orm.Cli.Targets;

/// <summary>The kinds of artifacts.</summary>
internal enum TargetKind
{
    /// <summary>A Prisma schema.</summary>
    Prisma,

    /// <summary>A Drizzle schema.</summary>
    Drizzle,

    /// <summary>SQL.</summary>
    Sql,

    /// <summary>A picture.</summary>
    Diagram,
}

/// <summary>What the kinds are called, and what they can be made for.</summary>
internal static class TargetKinds
{
    internal static string NameOf(TargetKind kind) => kind switch
    {
        TargetKind.Prisma => "prisma",
        TargetKind.Drizzle => "drizzle",
        TargetKind.Sql => "sql",
        _ => "diagram",
    };

    internal static string Describe(TargetKind kind) => kind switch
    {
        TargetKind.Prisma => "A Prisma schema.",
        TargetKind.Drizzle => "A Drizzle ORM schema, in TypeScript.",
        TargetKind.Sql => "SQL that creates the tables.",
        _ => "A diagram of the models and their relations: SVG, or Mermaid if the file ends in .mmd.",
    };

    internal static string DefaultFile(TargetKind kind) => kind switch
    {
        TargetKind.Prisma => "schema.prisma",
        TargetKind.Drizzle => "schema.ts",
        TargetKind.Sql => "schema.sql",
        _ => "schema.svg",
    };

    /// <summary>What the database is called in options and in the configuration file; <see langword="null"/> where it does not matter.</summary>
    internal static string? DatabaseOption(TargetKind kind) => kind switch
    {
        TargetKind.Prisma => "provider",
        TargetKind.Diagram => null,
        _ => "dialect",
    };

    /// <summary>The names of the databases, in each ecosystem's words; the first is the default.</summary>
    internal static string[] Databases(TargetKind kind) => kind switch
    {
        TargetKind.Prisma => ["postgresql", "sqlite", "mysql"],
        TargetKind.Drizzle => ["pg", "sqlite", "mysql"],
        TargetKind.Sql => ["postgres", "sqlite", "mysql"],
        _ => [],
    };

    internal static ArtifactDatabase Database(TargetKind kind, string? name) => Array.IndexOf(Databases(kind), name ?? Databases(kind)[0]) switch
    {
        0 => ArtifactDatabase.PostgreSql,
        1 => ArtifactDatabase.Sqlite,
        2 => ArtifactDatabase.MySql,
        _ => throw new CliException($"\"{name}\" is not a {DatabaseOption(kind)} of {NameOf(kind)}. Use one of {string.Join(", ", Databases(kind))}."),
    };
}
