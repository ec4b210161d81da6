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

    /// <summary>A diagram.</summary>
    Diagram,
}

/// <summary>The names of the kinds, and their databases.</summary>
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

    /// <summary>The name of the database option on the command line and in the configuration file; <see langword="null"/> if the kind does not have one.</summary>
    internal static string? DatabaseOption(TargetKind kind) => kind switch
    {
        TargetKind.Prisma => "provider",
        TargetKind.Diagram => null,
        _ => "dialect",
    };

    /// <summary>The names of the databases in the terms of each ecosystem. The first one is the default.</summary>
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
