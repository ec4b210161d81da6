namespace Farming.Orm.Artifacts;

/// <summary>What a Prisma schema is made for.</summary>
public sealed class PrismaOptions
{
    /// <summary>The database; PostgreSQL unless set.</summary>
    public ArtifactDatabase Provider { get; init; } = ArtifactDatabase.PostgreSql;

    /// <summary>How C# enums appear.</summary>
    public PrismaEnums Enums { get; init; } = PrismaEnums.Enum;

    /// <summary>Whether the schema begins with a <c>generator</c> and a <c>datasource</c> block; not where these stand beside it in the same file, or in another.</summary>
    public bool IncludeConfiguration { get; init; } = true;
}

/// <summary>How C# enums appear in a Prisma schema.</summary>
public enum PrismaEnums
{
    /// <summary>
    /// As Prisma enums. On PostgreSQL Prisma's client needs a type of that name, while Farming.Orm keeps enums as text; the comment above each enum has the
    /// statement that brings the two together.
    /// </summary>
    Enum,

    /// <summary>As strings, which is how Farming.Orm keeps them on PostgreSQL and SQLite.</summary>
    Text,
}
