using System.Globalization;
using Farming.Orm.Artifacts.Databases;
using Farming.Orm.Metadata;
using Farming.Orm.Schemas;

namespace Farming.Orm.Artifacts.Drizzle;

/// <summary>The differences between the dialects of Drizzle: the columns for the stored formats.</summary>
internal abstract class DrizzleDialect(ArtifactDatabase database, string module)
{
    /// <summary>The database.</summary>
    internal ArtifactDatabase Database { get; } = database;

    /// <summary>The module of tables and columns.</summary>
    internal string Module { get; } = module;

    /// <summary>The SQL syntax of types and defaults.</summary>
    internal DdlSyntax Syntax { get; } = DatabaseSyntax.Of(database);

    /// <summary>The function that makes a table.</summary>
    internal abstract string TableFunction { get; }

    /// <summary>The type of the constraints and indexes of a table.</summary>
    internal abstract string ExtraType { get; }

    /// <summary>The imports from <see cref="Module"/> and the helpers: constants must not have these names.</summary>
    internal abstract IReadOnlyList<string> Names { get; }

    /// <summary>The function of a column, and its arguments after the name.</summary>
    /// <param name="field">The field.</param>
    /// <param name="enumName">The constant with the values of an enum.</param>
    internal abstract (string Function, CallArgument[] Arguments) Column(FieldMetadata field, string? enumName);

    /// <summary>Adds the calls that make a column the primary key.</summary>
    internal abstract CallChain PrimaryKey(CallChain column, FieldMetadata field);

    /// <summary>Adds the calls that make a column auto-increment without being the primary key.</summary>
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

    /// <summary>Adds the value that every update sets.</summary>
    internal CallChain Update(CallChain column, FieldMetadata field) => field switch
    {
        { UpdatesToNow: true, Type: FieldType.DateTime } => column.Then("$onUpdate", "() => new Date()"),
        { UpdatesToNow: true, Type: FieldType.DateOnly } => column.Then("$onUpdate", "() => new Date().toISOString().slice(0, 10)"),
        { UpdatesToNow: true } => column.Then("$onUpdate", "() => new Date().toISOString().slice(11, 23)"),
        { IsConcurrencyToken: true } => column.Then("$onUpdate", $"() => {TypeScriptText.Sql($"{Syntax.Quote(field.Column)} + 1")}"),
        _ => column,
    };

    /// <summary>A default in TypeScript; <see langword="null"/> if the SQL default is used.</summary>
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

    /// <summary>A number in the format of JavaScript: <c>1.5e300</c>, <c>2.5e-7</c>.</summary>
    private static string Number(double number) =>
        number.ToString("R", CultureInfo.InvariantCulture).ToLowerInvariant().Replace("e+", "e", StringComparison.Ordinal).Replace("e-0", "e-", StringComparison.Ordinal);
}
