using System.Globalization;
using Farming.Orm.Artifacts.Databases;
using Farming.Orm.Artifacts.Naming;
using Farming.Orm.Metadata;
using Farming.Orm.Schemas;

namespace Farming.Orm.Artifacts.Prisma;

/// <summary>The arguments of <c>@default(…)</c>.</summary>
internal sealed class PrismaDefaults(ArtifactDatabase database)
{
    private readonly DdlSyntax _syntax = DatabaseSyntax.Of(database);

    /// <summary>The default of a field; <see langword="null"/> if it does not have one.</summary>
    /// <param name="field">The field.</param>
    /// <param name="type">Its Prisma type.</param>
    /// <param name="enumValue">Returns the identifier of an enum value; <see langword="null"/> if enums are strings.</param>
    internal string? Of(FieldMetadata field, string type, Func<string, string>? enumValue) => field switch
    {
        { Generated: IdGeneration.Uuid } => "uuid(7)",
        { Generated: IdGeneration.Increment } => "autoincrement()",
        { DefaultsToNow: true } => type == "DateTime" ? "now()" : Expression(field),
        { HasDefault: true, Default: { } value } => Literal(field, type, value, enumValue),
        _ => null,
    };

    private string Literal(FieldMetadata field, string type, object value, Func<string, string>? enumValue) => value switch
    {
        string name when field.Type == FieldType.Enum && enumValue is not null => enumValue(name),
        string text => DoubleQuoted.Of(text),
        bool truth => truth ? "true" : "false",
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number => double.IsFinite(number) ? PrismaText.Number(number) : Expression(field),
        decimal number when type == "Decimal" => number.ToString(CultureInfo.InvariantCulture),
        Guid guid => DoubleQuoted.Of(guid.ToString("D")),
        DateTime time when type == "DateTime" => DoubleQuoted.Of(time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture)),
        DateOnly date when type == "DateTime" => DoubleQuoted.Of(date.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture)),
        TimeOnly time when type == "DateTime" => DoubleQuoted.Of(time.ToString("'1970-01-01T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture)),
        _ => Stored(field),
    };

    /// <summary>The stored value: a number, or a text that SQL and Prisma quote differently.</summary>
    private string Stored(FieldMetadata field)
    {
        var literal = _syntax.Default(field)!;
        return field.Type == FieldType.TimeSpan && database == ArtifactDatabase.PostgreSql ? Expression(field)
            : literal.StartsWith('\'') ? DoubleQuoted.Of(literal[1..^1].Replace("''", "'", StringComparison.Ordinal))
            : literal;
    }

    private string Expression(FieldMetadata field) => $"dbgenerated({DoubleQuoted.Of(_syntax.Default(field)!)})";
}
