namespace Farming.Orm.Artifacts;

/// <summary>The options of a Prisma schema.</summary>
public sealed class PrismaOptions
{
    /// <summary>The database. Unless set: PostgreSQL.</summary>
    public ArtifactDatabase Provider { get; init; } = ArtifactDatabase.PostgreSql;

    /// <summary>How C# enums appear in the schema.</summary>
    public PrismaEnums Enums { get; init; } = PrismaEnums.Enum;

    /// <summary>
    /// Whether the schema begins with a <c>generator</c> and a <c>datasource</c> block. Turn it off if these blocks are elsewhere in the file or in another file.
    /// </summary>
    public bool IncludeConfiguration { get; init; } = true;
}

/// <summary>How C# enums appear in a Prisma schema.</summary>
public enum PrismaEnums
{
    /// <summary>
    /// As Prisma enums. On PostgreSQL the Prisma client needs a type with the name of the enum, but Farming.Orm stores enums as text. The comment above each enum
    /// contains the statement that creates this type.
    /// </summary>
    Enum,

    /// <summary>As strings, as Farming.Orm stores them on PostgreSQL and SQLite.</summary>
    Text,
}
