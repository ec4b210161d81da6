using System.Globalization;
using Farming.Orm.Generators.Model;
using Farming.Orm.Generators.Naming;
using Farming.Orm.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Farming.Orm.Generators.Parsing;

/// <summary>
/// Reads <c>[Default]</c> into one text per type, culture aside: numbers and GUIDs as they are written, enums by the member's name, points
/// in time and durations in ticks (UTC), dates as <c>yyyy-MM-dd</c>.
/// </summary>
internal static class DefaultParser
{
    private static readonly string[] Times = [@"hh\:mm", @"hh\:mm\:ss", @"hh\:mm\:ss\.FFFFFFF"];

    /// <summary>The default's text; <see langword="null"/> if there is none, or it is wrong.</summary>
    public static string? Parse(IPropertySymbol property, FieldTypeModel type, ProblemList problems)
    {
        if (FieldAttributes.Find(property, KnownNames.Default) is not { ConstructorArguments: [var constant] } attribute
            || constant.Kind == TypedConstantKind.Error
            || (constant.IsNull && type.IsNullable))
        {
            return null;
        }

        var text = constant.Kind == TypedConstantKind.Array ? null : Text(constant, type.Kind, property.Type.WithoutNullable());
        if (text is null)
        {
            var expected = $"[Default] must be {Expected(type.Kind, property.Type.WithoutNullable())}";
            problems.Add(ModelRules.WrongDefault, Place.OfProperty(property.Name, KnownNames.Default, "0"), property.Name, expected);
        }

        return text;
    }

    /// <summary>Whether the field has <c>[DefaultNow]</c> or <c>[UpdatedNow]</c>, by the attribute's name, and can have it.</summary>
    public static bool ParseNow(IPropertySymbol property, string attribute, FieldTypeModel type, ProblemList problems)
    {
        if (FieldAttributes.Find(property, attribute) is null)
        {
            return false;
        }

        var place = Place.OfProperty(property.Name, attribute);
        var name = attribute.Substring(0, attribute.Length - "Attribute".Length);
        if (type.Kind is not (FieldKind.DateTime or FieldKind.DateTimeOffset or FieldKind.DateOnly or FieldKind.TimeOnly))
        {
            problems.Add(
                ModelRules.WrongDefault,
                place,
                property.Name,
                $"[{name}] needs DateTime, DateTimeOffset, DateOnly or TimeOnly, and it is {TypeNames.Short(property.Type)}");
            return false;
        }

        if (FieldAttributes.Find(property, KnownNames.Default) is not null)
        {
            problems.Add(ModelRules.WrongDefault, place, property.Name, "it has [Default] too");
            return false;
        }

        return true;
    }

    private static string? Text(TypedConstant constant, FieldKind kind, ITypeSymbol type)
    {
        if (kind == FieldKind.Enum)
        {
            return constant.Kind == TypedConstantKind.Enum && SymbolEqualityComparer.Default.Equals(constant.Type, type) ? Member(type, constant.Value) : null;
        }

        return constant.Kind == TypedConstantKind.Enum ? null : (kind, constant.Value) switch
        {
            (FieldKind.String or FieldKind.Json, string text) => text,
            (FieldKind.Boolean, bool truth) => truth ? "true" : "false",
            (FieldKind.Int16, var value) => Integer(value, short.MinValue, short.MaxValue),
            (FieldKind.Int32, var value) => Integer(value, int.MinValue, int.MaxValue),
            (FieldKind.Int64, var value) => Integer(value, long.MinValue, long.MaxValue),
            (_, float.NaN or double.NaN) => null,
            (FieldKind.Single, float number) => number.ToString("R", CultureInfo.InvariantCulture),
            (FieldKind.Double, double or float) => Convert.ToDouble(constant.Value, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture),
            (FieldKind.Single or FieldKind.Double or FieldKind.Decimal, not string and var value) => Integer(value, long.MinValue, long.MaxValue),
            (_, string text) => FromText(text, kind),
            _ => null,
        };
    }

    private static string? FromText(string text, FieldKind kind)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        var culture = CultureInfo.InvariantCulture;
        return kind switch
        {
            FieldKind.Decimal when decimal.TryParse(text, NumberStyles.Number, culture, out var value) => value.ToString(culture),
            FieldKind.Guid when Guid.TryParse(text, out var value) => value.ToString("D"),
            FieldKind.DateTime or FieldKind.DateTimeOffset when DateTime.TryParse(text, culture, Utc, out var value) => Ticks(value.Ticks),
            FieldKind.DateOnly when DateTime.TryParseExact(text, "yyyy-MM-dd", culture, DateTimeStyles.None, out _) => text,
            FieldKind.TimeOnly when TimeSpan.TryParseExact(text, Times, culture, out var value) => Ticks(value.Ticks),
            FieldKind.TimeSpan when TimeSpan.TryParse(text, culture, out var value) => Ticks(value.Ticks),
            _ => null,
        };
    }

    private static string? Integer(object? value, long least, long greatest)
    {
        if (value is not (sbyte or byte or short or ushort or int or uint or long))
        {
            return null;
        }

        var number = Convert.ToInt64(value, CultureInfo.InvariantCulture);
        return number >= least && number <= greatest ? Ticks(number) : null;
    }

    private static string Ticks(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Member(ITypeSymbol type, object? value) =>
        type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(member => member.HasConstantValue && Equals(member.ConstantValue, value))?.Name;

    private static string Expected(FieldKind kind, ITypeSymbol type) => kind switch
    {
        FieldKind.String => "a string",
        FieldKind.Json => "JSON in a string",
        FieldKind.Boolean => "true or false",
        FieldKind.Int16 or FieldKind.Int32 or FieldKind.Int64 => $"an integer that {TypeNames.Short(type)} can hold",
        FieldKind.Single or FieldKind.Double => "a number, not NaN",
        FieldKind.Decimal => "an integer, or a decimal number in a string such as \"9.99\"",
        FieldKind.Guid => "a GUID in a string",
        FieldKind.DateTime or FieldKind.DateTimeOffset => "a point in time in a string such as \"2025-01-31T12:00:00Z\"",
        FieldKind.DateOnly => "a date in a string such as \"2025-01-31\"",
        FieldKind.TimeOnly => "a time of day in a string such as \"12:00:00\"",
        FieldKind.TimeSpan => "a duration in a string such as \"1.12:00:00\"",
        FieldKind.Enum => $"a member of {TypeNames.Short(type)}",
        _ => $"left out, since {TypeNames.Short(type)} has no constants",
    };
}
