using Farming.Orm.Metadata;

namespace Farming.Orm.Schemas;

/// <summary>The named constraints and indexes of a table. Artifacts use the same names as the runtime.</summary>
/// <param name="Model">The table's model.</param>
/// <param name="PrimaryKey">The name of the primary key, if the database names it.</param>
/// <param name="UniqueKeys">The unique keys besides the primary key.</param>
/// <param name="Checks">The enum fields, whose values are checked.</param>
/// <param name="ForeignKeys">The foreign keys.</param>
/// <param name="Indexes">The declared indexes, then the indexes of foreign keys that are not the beginning of another key or index.</param>
internal sealed record TableConstraints(
    ModelMetadata Model,
    string PrimaryKey,
    IReadOnlyList<Named<KeyMetadata>> UniqueKeys,
    IReadOnlyList<Named<FieldMetadata>> Checks,
    IReadOnlyList<Named<ForeignKeyMetadata>> ForeignKeys,
    IReadOnlyList<Named<IReadOnlyList<FieldMetadata>>> Indexes)
{
    /// <summary>The tables in an order in which they can be created.</summary>
    /// <param name="models">The models.</param>
    /// <param name="hasSchemas">Whether names are unique per schema.</param>
    internal static IReadOnlyList<TableConstraints> Of(IReadOnlyList<ModelMetadata> models, bool hasSchemas)
    {
        var names = new ConstraintNames();
        return [.. TableOrder.Of(models).Select(model => Of(model, names, hasSchemas ? model.Schema : null))];
    }

    private static TableConstraints Of(ModelMetadata model, ConstraintNames names, string? schema)
    {
        return new(
            model,
            Name([], "pkey"),
            [.. model.UniqueKeys.Select(key => new Named<KeyMetadata>(Name(key.Fields, "key"), key))],
            [.. model.Fields.Where(field => field.EnumValues.Count > 0).Select(field => new Named<FieldMetadata>(Name([field], "check"), field))],
            [.. model.ForeignKeys.Select(key => new Named<ForeignKeyMetadata>(Name(key.Fields, "fkey"), key))],
            [.. IndexesOf(model).Select(fields => new Named<IReadOnlyList<FieldMetadata>>(Name(fields, "idx"), fields))]);

        string Name(IReadOnlyList<FieldMetadata> fields, string suffix) =>
            names.Next(schema, model.Table, fields.Select(field => field.Column), suffix);
    }

    private static IEnumerable<IReadOnlyList<FieldMetadata>> IndexesOf(ModelMetadata model) =>
        model.Indexes.Select(index => index.Fields).Concat(model.ForeignKeys.Where(key => !IsCovered(model, key)).Select(key => key.Fields));

    /// <summary>Whether a key or an index begins with the columns of the foreign key, so that finding referencing rows does not need another index.</summary>
    private static bool IsCovered(ModelMetadata model, ForeignKeyMetadata key) =>
        model.PrimaryKey.StartsWith(key.Fields)
        || model.UniqueKeys.Any(unique => unique.StartsWith(key.Fields))
        || model.Indexes.Any(index => index.StartsWith(key.Fields))
        || model.ForeignKeys.TakeWhile(other => other != key).Any(other =>
            other.Fields.Count >= key.Fields.Count && other.Fields.Take(key.Fields.Count).SequenceEqual(key.Fields));
}

/// <summary>A constraint or index and its name.</summary>
/// <param name="Name">The unquoted name.</param>
/// <param name="Value">The named object.</param>
internal sealed record Named<T>(string Name, T Value);
