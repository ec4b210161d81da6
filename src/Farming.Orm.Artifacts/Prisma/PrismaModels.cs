using Farming.Orm.Artifacts.Databases;
using Farming.Orm.Artifacts.Naming;
using Farming.Orm.Artifacts.Relations;
using Farming.Orm.Metadata;
using Farming.Orm.Rendering;
using Farming.Orm.Schemas;

namespace Farming.Orm.Artifacts.Prisma;

/// <summary>The models and enums of a Prisma schema.</summary>
internal sealed class PrismaModels
{
    /// <summary>The schema of tables without a schema, if other tables have one.</summary>
    internal const string DefaultSchema = "public";

    private readonly IReadOnlyList<ModelMetadata> _models;
    private readonly ArtifactDatabase _database;
    private readonly bool _hasSchemas;
    private readonly PrismaDefaults _defaults;
    private readonly PrismaEnumNames? _enums;
    private readonly AssociationGraph _graph;
    private readonly RelationNames _relations;
    private readonly Dictionary<ModelMetadata, TableConstraints> _tables;
    private readonly Dictionary<ModelMetadata, string> _types = [];
    private readonly Dictionary<FieldMetadata, string> _fields = [];

    internal PrismaModels(IReadOnlyList<ModelMetadata> models, PrismaOptions options, bool hasSchemas)
    {
        _models = models;
        _database = options.Provider;
        _hasSchemas = hasSchemas;
        _defaults = new(options.Provider);
        _tables = DatabaseSyntax.TablesOf(_database, models);
        _graph = new(models, _tables);

        var types = new NameScope(PrismaIdentifier.Of, PrismaIdentifier.ReservedTypes);
        var scopes = new Dictionary<ModelMetadata, NameScope>();
        foreach (var model in models)
        {
            _types[model] = types.Take(model.Name, $"{model.Name}Model");
            var scope = scopes[model] = new(PrismaIdentifier.Of);
            foreach (var field in model.Fields)
            {
                _fields[field] = scope.Take(field.LogicalName);
            }
        }

        _enums = options.Enums == PrismaEnums.Enum ? new(models, types) : null;
        _relations = new(_graph, models, model => scopes[model], model => _types[model]);
    }

    internal IEnumerable<PrismaBlock> Blocks() => _models.Select(Model).Concat(_enums?.All.Select(Enum) ?? []);

    private PrismaBlock Model(ModelMetadata model)
    {
        var block = new PrismaBlock($"model {_types[model]}");
        block.Document(PrismaText.Documentation(model.Description));
        foreach (var field in model.Fields.Where(field => field.Type != FieldType.RowVersion || _database != ArtifactDatabase.PostgreSql))
        {
            foreach (var line in PrismaText.Documentation(field.Description))
            {
                block.AddComment(line);
            }

            AddField(block, model, field);
        }

        foreach (var end in _graph.EndsOf(model))
        {
            AddRelation(block, end);
        }

        AddKeys(block, _tables[model]);
        var table = DatabaseSyntax.TableName(_database, model);
        if (table != _types[model])
        {
            block.AddAttribute($"@@map({DoubleQuoted.Of(table)})");
        }

        AddSchema(block, model.Schema);
        return block;
    }

    private void AddField(PrismaBlock block, ModelMetadata model, FieldMetadata field)
    {
        var @enum = field.Type == FieldType.Enum ? _enums?.Of(field) : null;
        var (scalar, native) = PrismaTypes.Of(field, _database);
        var type = @enum?.Name ?? scalar;
        var attributes = new List<string>();
        if (model.PrimaryKey.Fields is [var id] && id == field)
        {
            attributes.Add("@id" + (_database == ArtifactDatabase.PostgreSql ? Map(model, [], "pkey", _tables[model].PrimaryKey, "(", ")") : ""));
        }

        if (_tables[model].UniqueKeys.FirstOrDefault(key => key.Value.Fields is [var only] && only == field) is { } unique)
        {
            attributes.Add("@unique" + Map(model, unique.Value.Fields, "key", unique.Name, "(", ")"));
        }

        if (_defaults.Of(field, type, @enum is null ? null : @enum.IdentifierOf) is { } value)
        {
            attributes.Add($"@default({value})");
        }

        if (field.UpdatesToNow && type == "DateTime")
        {
            attributes.Add("@updatedAt");
        }

        if (_fields[field] != field.Column)
        {
            attributes.Add($"@map({DoubleQuoted.Of(field.Column)})");
        }

        if (native is not null && @enum is null)
        {
            attributes.Add($"@db.{native}");
        }

        block.Add(_fields[field], type + (field.IsNullable ? "?" : ""), string.Join(' ', attributes));
    }

    private void AddRelation(PrismaBlock block, AssociationEnd end)
    {
        var association = end.Association;
        var arguments = new List<string>();
        if (_relations.Of(association) is { } name)
        {
            arguments.Add(DoubleQuoted.Of(name));
        }

        if (end.IsOwner)
        {
            arguments.Add($"fields: {List(association.Fields)}");
            arguments.Add($"references: {List(association.TargetFields)}");

            // Always present: the defaults of Prisma differ from those of the database.
            arguments.Add($"onDelete: {association.Constraint?.Value.OnDelete ?? ReferentialAction.NoAction}");
            arguments.Add($"onUpdate: {association.Constraint?.Value.OnUpdate ?? ReferentialAction.NoAction}");
            if (association.Constraint is { } constraint && _database != ArtifactDatabase.Sqlite
                && Map(association.Owner, association.Fields, "fkey", constraint.Name, "", "") is { Length: > 0 } map)
            {
                arguments.Add(map);
            }
        }

        var suffix = end.IsMany ? "[]" : !end.IsOwner || association.IsOptional ? "?" : "";
        block.Add(_relations.Of(end), _types[end.Other] + suffix, arguments.Count == 0 ? "" : $"@relation({string.Join(", ", arguments)})");
    }

    private void AddKeys(PrismaBlock block, TableConstraints table)
    {
        var model = table.Model;
        if (model.PrimaryKey.Fields.Count > 1)
        {
            var map = _database == ArtifactDatabase.PostgreSql ? Map(model, [], "pkey", table.PrimaryKey, ", ", "") : "";
            block.AddAttribute($"@@id({List(model.PrimaryKey.Fields)}{map})");
        }

        foreach (var key in table.UniqueKeys.Where(key => key.Value.Fields.Count > 1))
        {
            block.AddAttribute($"@@unique({List(key.Value.Fields)}{Map(model, key.Value.Fields, "key", key.Name, ", ", "")})");
        }

        foreach (var index in table.Indexes)
        {
            block.AddAttribute($"@@index({List(index.Value)}{Map(model, index.Value, "idx", index.Name, ", ", "")})");
        }
    }

    private PrismaBlock Enum(PrismaEnum @enum)
    {
        var block = new PrismaBlock($"enum {@enum.Name}");
        if (_database == ArtifactDatabase.PostgreSql)
        {
            // Prisma casts values to a type with the name of the enum; a domain is such a type.
            var name = (_hasSchemas ? $"{SqlDialect.Quote(@enum.Schema ?? DefaultSchema)}." : "") + SqlDialect.Quote(@enum.Name);
            block.Document([$"/// Farming.Orm stores this enum as text. Prisma needs this statement once: CREATE DOMAIN {name} AS text;"]);
        }

        foreach (var (identifier, stored) in @enum.Values)
        {
            block.Add(identifier, identifier == stored ? "" : $"@map({DoubleQuoted.Of(stored)})");
        }

        AddSchema(block, @enum.Schema);
        return block;
    }

    private void AddSchema(PrismaBlock block, string? schema)
    {
        if (_hasSchemas)
        {
            block.AddAttribute($"@@schema({DoubleQuoted.Of(schema ?? DefaultSchema)})");
        }
    }

    private string List(IReadOnlyList<FieldMetadata> fields) => $"[{string.Join(", ", fields.Select(field => _fields[field]))}]";

    /// <summary>The argument <c>map</c>, if the name in the database differs from the default of Prisma.</summary>
    private string Map(ModelMetadata model, IReadOnlyList<FieldMetadata> fields, string suffix, string name, string before, string after)
    {
        var usual = string.Join('_', fields.Select(field => field.Column).Prepend(DatabaseSyntax.TableName(_database, model)).Append(suffix));
        return name == usual ? "" : $"{before}map: {DoubleQuoted.Of(name)}{after}";
    }
}
