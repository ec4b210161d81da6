using Farming.Orm.Artifacts.Naming;
using Farming.Orm.Artifacts.Relations;
using Farming.Orm.Metadata;

namespace Farming.Orm.Artifacts.Drizzle;

/// <summary>The names in a schema.</summary>
internal sealed class DrizzleNames
{
    /// <summary>The members of Drizzle's tables, and a property that objects cannot have.</summary>
    private static readonly string[] TableMembers = ["_", "$inferInsert", "$inferSelect", "enableRLS", "getSQL", "shouldOmitSQLParens", "__proto__"];

    private readonly Dictionary<ModelMetadata, string> _tables = [];
    private readonly Dictionary<ModelMetadata, string> _relations = [];
    private readonly Dictionary<FieldMetadata, string> _fields = [];
    private readonly Dictionary<string, string> _schemas = [];
    private readonly Dictionary<Type, (string Name, IReadOnlyList<string> Values)> _enums = [];

    internal DrizzleNames(IReadOnlyList<ModelMetadata> models, DrizzleDialect dialect, AssociationGraph graph)
    {
        var constants = new NameScope(TypeScriptText.Identifier, [.. TypeScriptText.Reserved, .. dialect.Names, DrizzleHelpers.Uuid, "randomBytes", "relations", "sql"]);
        var members = new Dictionary<ModelMetadata, NameScope>();
        foreach (var model in models)
        {
            var collection = Casing.Camel(model.CollectionName);
            _tables[model] = constants.Take(collection, $"{collection}Table");
            var scope = members[model] = new(TypeScriptText.Identifier, TableMembers);
            foreach (var field in model.Fields)
            {
                _fields[field] = scope.Take(field.LogicalName, $"{field.LogicalName}Column");
            }
        }

        foreach (var model in models)
        {
            _relations[model] = constants.Take($"{_tables[model]}Relations");
        }

        foreach (var schema in models.Select(model => model.Schema).OfType<string>().Distinct())
        {
            _schemas[schema] = constants.Take($"{schema}Schema");
        }

        foreach (var field in models.SelectMany(model => model.Fields).Where(field => field.EnumValues.Count > 0 && !_enums.ContainsKey(TypeOf(field))))
        {
            var name = Casing.Camel(TypeOf(field).Name);
            _enums[TypeOf(field)] = (constants.Take($"{name}Values"), [.. field.EnumValues.Distinct()]);
        }

        Relations = new(graph, models, model => members[model], model => model.Name);
    }

    /// <summary>The names of relations.</summary>
    internal RelationNames Relations { get; }

    /// <summary>The schemas: their names in the database, and their constants.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Schemas => _schemas;

    /// <summary>The enums: their constants and values.</summary>
    internal IEnumerable<(string Name, IReadOnlyList<string> Values)> Enums => _enums.Values;

    internal bool Has(ModelMetadata model) => _tables.ContainsKey(model);

    internal string Table(ModelMetadata model) => _tables[model];

    internal string RelationsOf(ModelMetadata model) => _relations[model];

    internal string Field(FieldMetadata field) => _fields[field];

    internal string Schema(string schema) => _schemas[schema];

    internal string? Enum(FieldMetadata field) => field.EnumValues.Count > 0 ? _enums[TypeOf(field)].Name : null;

    private static Type TypeOf(FieldMetadata field) => Nullable.GetUnderlyingType(field.ValueType) ?? field.ValueType;
}
