using System.Globalization;
using Farming.Orm.Artifacts.Databases;
using Farming.Orm.Metadata;
using Farming.Orm.Schemas;

namespace Farming.Orm.Artifacts.Drizzle;

/// <summary>Where Drizzle's dialects differ: the columns that hold what the runtime stores.</summary>
internal abstract class DrizzleDialect(ArtifactDatabase database, string module)
{
    /// <summary>The database.</summary>
    internal ArtifactDatabase Database { get; } = database;

    /// <summary>The module of tables and columns.</summary>
    internal string Module { get; } = module;

    /// <summary>The text of types and defaults in SQL.</summary>
    internal DdlSyntax Syntax { get; } = DatabaseSyntax.Of(database);

    /// <summary>The function that makes a table.</summary>
    internal abstract string TableFunction { get; }

    /// <summary>The type of what a table has besides its columns.</summary>
    internal abstract string ExtraType { get; }

    /// <summary>Everything of <see cref="Module"/> that schemas import, and the helpers: no constant is called so.</summary>
    internal abstract IReadOnlyList<string> Names { get; }

    /// <summary>A column's function and its arguments after the column's name.</summary>
    /// <param name="field">The field.</param>
    /// <param name="enumName">The constant that lists the values of an enum.</param>
    internal abstract (string Function, CallArgument[] Arguments) Column(FieldMetadata field, string? enumName);

    /// <summary>The calls that make a column the primary key.</summary>
    internal abstract CallChain PrimaryKey(CallChain column, FieldMetadata field);

    /// <summary>The calls that make a column one that the database counts, which is not the primary key.</summary>
    internal abstract CallChain Counted(CallChain column);

    /// <summary>Adds the default of a column.</summary>
    internal CallChain Default(CallChain column, FieldMetadata field) => field switch
    {
        { Generated: IdGeneration.Uuid } => column.Then("$defaultFn", DrizzleHelpers.Uuid),
        { DefaultsToNow: true, Type: FieldType.DateTime } when Database == ArtifactDatabase.PostgreSql => column.Then("defaultNow"),
        { HasDefault: true, Default: { } value } when Literal(field, value) is { } literal => column.Then("default", literal),
        _ when Syntax.Default(field) is { } sql => column.Then("default", TypeScriptText.Sql(sql)),
        _ => column,
    };

    /// <summary>Adds what every update sets.</summary>
    internal CallChain Update(CallChain column, FieldMetadata field) => field switch
    {
        { UpdatesToNow: true, Type: FieldType.DateTime } => column.Then("$onUpdate", "() => new Date()"),
        { UpdatesToNow: true, Type: FieldType.DateOnly } => column.Then("$onUpdate", "() => new Date().toISOString().slice(0, 10)"),
        { UpdatesToNow: true } => column.Then("$onUpdate", "() => new Date().toISOString().slice(11, 23)"),
        { IsConcurrencyToken: true } => column.Then("$onUpdate", $"() => {TypeScriptText.Sql($"{Syntax.Quote(field.Column)} + 1")}"),
        _ => column,
    };

    /// <summary>A default in TypeScript; <see langword="null"/> where SQL says it as well.</summary>
    private static string? Literal(FieldMetadata field, object value) => value switch
    {
        string text when field.Type is FieldType.String or FieldType.Enum => TypeScriptText.Quote(text),
        bool truth => truth ? "true" : "false",
        long number when field.Type is FieldType.Int64 && !CountedKeys.IsCounted(field) => $"{number.ToString(CultureInfo.InvariantCulture)}n",
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number when double.IsFinite(number) => Number(number),
        decimal number => TypeScriptText.Quote(number.ToString(CultureInfo.InvariantCulture)),
        Guid guid => TypeScriptText.Quote(guid.ToString("D")),
        _ => null,
    };

    /// <summary>As JavaScript writes it: <c>1.5e300</c>, <c>2.5e-7</c>.</summary>
    private static string Number(double number) =>
        number.ToString("R", CultureInfo.InvariantCulture).ToLowerInvariant().Replace("e+", "e", StringComparison.Ordinal).Replace("e-0", "e-", StringComparison.Ordinal);
}
