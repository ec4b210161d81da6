using Farming.Orm.Generators.Model;

namespace Farming.Orm.Generators.Resolution;

/// <summary>Models in messages.</summary>
internal static class Describe
{
    /// <summary>The type as the user writes it, near enough.</summary>
    public static string Type(FieldTypeModel type) => type.Name.Substring(type.Name.LastIndexOf('.') + 1).Replace("global::", "");

    /// <summary>All names of the model's fields.</summary>
    public static IEnumerable<string> FieldNames(ModelModel model) => model.Fields.SelectMany(field => new[] { field.Name, field.LogicalName });

    /// <summary>Names as a list.</summary>
    public static string Fields(ModelModel model, IEnumerable<int> fields) => string.Join(", ", fields.Select(field => model.Fields[field].Name));
}
