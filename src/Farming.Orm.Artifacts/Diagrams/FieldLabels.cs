using Farming.Orm.Artifacts.Relations;
using Farming.Orm.Metadata;

namespace Farming.Orm.Artifacts.Diagrams;

/// <summary>The labels of a field in a diagram.</summary>
internal static class FieldLabels
{
    /// <summary>The C# type; for an enum, its name.</summary>
    internal static string TypeOf(FieldMetadata field) => field.Type switch
    {
        FieldType.String => "string",
        FieldType.Boolean => "bool",
        FieldType.Int16 => "short",
        FieldType.Int32 => "int",
        FieldType.Int64 => "long",
        FieldType.Single => "float",
        FieldType.Double => "double",
        FieldType.Decimal => "decimal",
        FieldType.Bytes => "bytes",
        FieldType.Enum => (Nullable.GetUnderlyingType(field.ValueType) ?? field.ValueType).Name,
        FieldType.Json => "json",
        FieldType.RowVersion => "uint",
        _ => field.Type.ToString(),
    };

    /// <summary>The kinds of keys that contain the field: PK, FK, UK.</summary>
    internal static IEnumerable<string> KeysOf(FieldMetadata field, AssociationGraph graph)
    {
        if (field.Model.PrimaryKey.Fields.Contains(field))
        {
            yield return "PK";
        }

        if (graph.Associations.Any(association => association.Fields.Contains(field)))
        {
            yield return "FK";
        }

        if (field.Model.UniqueKeys.Any(key => key.Fields is [var only] && only == field))
        {
            yield return "UK";
        }
    }
}
