using Farming.Orm.Generators.Model;
using Farming.Orm.Generators.Rules;

namespace Farming.Orm.Generators.Resolution;

/// <summary>Models in messages.</summary>
internal static class Wording
{
    /// <summary>The type as the user writes it, near enough.</summary>
    public static string Type(FieldTypeModel type) => type.Name.Substring(type.Name.LastIndexOf('.') + 1).Replace("global::", "");

    /// <summary>All names of the model's fields.</summary>
    public static IEnumerable<string> FieldNames(ModelModel model) => model.Fields.SelectMany(field => new[] { field.Name, field.LogicalName });

    /// <summary>A number of properties.</summary>
    public static string Count(int properties) => properties == 1 ? "1 property" : $"{properties.ToString(System.Globalization.CultureInfo.InvariantCulture)} properties";

    /// <summary>The remedy that gives a field another type; it stays nullable if it is.</summary>
    public static EquatableArray<Remedy> TypeRemedy(ModelModel model, FieldModel field, FieldTypeModel type) =>
    [
        new(Remedies.Type, field.Type.IsNullable ? $"{type.Name}?" : type.Name),
        new(Remedies.Property, field.Name),
        new(Remedies.Model, model.Type.PlainName),
    ];

    /// <summary>Names as a list.</summary>
    public static string Fields(ModelModel model, IEnumerable<int> fields) => string.Join(", ", fields.Select(field => model.Fields[field].Name));
}
