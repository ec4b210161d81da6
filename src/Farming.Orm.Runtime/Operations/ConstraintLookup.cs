using Farming.Orm.Metadata;
using Farming.Orm.Schemas;

namespace Farming.Orm.Operations;

/// <summary>Finds the fields of a constraint by its name, for databases that report only the name.</summary>
internal static class ConstraintLookup
{
    /// <summary>The fields; empty if the model does not have such a constraint.</summary>
    internal static IReadOnlyList<FieldMetadata> Fields(ModelMetadata model, string constraint)
    {
        if (Is(constraint, model, [], "pkey"))
        {
            return model.PrimaryKey.Fields;
        }

        return model.UniqueKeys.Select(key => key.Fields).FirstOrDefault(fields => Is(constraint, model, fields, "key"))
            ?? model.ForeignKeys.Select(key => key.Fields).FirstOrDefault(fields => Is(constraint, model, fields, "fkey"))
            ?? [.. model.Fields.Where(field => field.EnumValues.Count > 0 && Is(constraint, model, [field], "check"))];
    }

    private static bool Is(string name, ModelMetadata model, IReadOnlyList<FieldMetadata> fields, string suffix) =>
        ConstraintNames.IsNameOf(name, model.Table, fields.Select(field => field.Column), suffix);
}
