namespace Farming.Orm.Generators.Naming;

/// <summary>The types that the generator knows by name; a test holds them to the runtime's.</summary>
internal static class KnownNames
{
    public const string Namespace = "Farming.Orm";

    public const string Model = "ModelAttribute";
    public const string Orm = "OrmAttribute";
    public const string Id = "IdAttribute";
    public const string Unique = "UniqueAttribute";
    public const string Index = "IndexAttribute";
    public const string Default = "DefaultAttribute";
    public const string DefaultNow = "DefaultNowAttribute";
    public const string UpdatedNow = "UpdatedNowAttribute";
    public const string ConcurrencyToken = "ConcurrencyTokenAttribute";
    public const string References = "ReferencesAttribute";
    public const string Column = "ColumnAttribute";
    public const string Json = "JsonAttribute";
    public const string JsonColumn = "JsonColumnAttribute";
    public const string Description = "DescriptionAttribute";
    public const string NotMapped = "NotMappedAttribute";
    public const string BelongsTo = "BelongsToAttribute";
    public const string HasOne = "HasOneAttribute";
    public const string HasMany = "HasManyAttribute";
    public const string ManyToMany = "ManyToManyAttribute";

    /// <summary>The base of <c>[Orm]</c> classes.</summary>
    public const string Client = "OrmClient";

    /// <summary>What the constructor of an <c>[Orm]</c> class takes.</summary>
    public const string Driver = "Driver";

    /// <summary>The struct that columns have in generated <c>…Where</c> classes.</summary>
    public const string ColumnType = "Column";

    /// <summary>The struct that columns with JSON have in generated <c>…Where</c> classes.</summary>
    public const string JsonColumnType = "JsonColumn";

    /// <summary>The struct behind generated navigation properties, and the last part of its namespace.</summary>
    public const string NavigationProperty = "NavigationProperty";

    /// <inheritdoc cref="NavigationProperty"/>
    public const string GeneratedCode = "GeneratedCode";

    public const string JsonSerializable = "System.Text.Json.Serialization.JsonSerializableAttribute";

    /// <summary>The tool that <c>[GeneratedCode]</c> names.</summary>
    public const string Tool = "Farming.Orm.Generators";

    public static string FullName(string name) => $"{Namespace}.{name}";
}
