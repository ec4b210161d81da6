using Farming.Orm.Metadata;

namespace Farming.Orm.Schemas;

/// <summary>Makes the statements that create the tables of models. Each statement is idempotent, and they are in an executable order.</summary>
internal sealed class DdlCompiler(DdlSyntax syntax, IReadOnlyList<ModelMetadata> models)
{
    private readonly List<string> _statements = [];
    private readonly List<string> _indexes = [];
    private readonly List<string> _later = [];
    private readonly HashSet<ModelMetadata> _created = [];

    /// <summary>The statements as one text, each ended by a semicolon.</summary>
    /// <exception cref="InvalidOperationException">A name exceeds the limit of the database.</exception>
    internal static string ToSql(DdlSyntax syntax, IReadOnlyList<ModelMetadata> models) =>
        string.Concat(new DdlCompiler(syntax, models).Compile().Select(statement => statement + ";\n"));

    /// <exception cref="InvalidOperationException">A name exceeds the limit of the database.</exception>
    internal IReadOnlyList<string> Compile()
    {
        foreach (var model in models)
        {
            CheckNames(model);
        }

        foreach (var schema in models.Select(model => model.Schema).OfType<string>().Distinct())
        {
            if (syntax.CreateSchema(schema) is { } statement)
            {
                _statements.Add(statement);
            }
        }

        foreach (var table in TableConstraints.Of(models, syntax.HasSchemas))
        {
            _created.Add(table.Model);
            _statements.Add(CreateTable(table));
        }

        return [.. _statements, .. _indexes, .. _later];
    }

    private string CreateTable(TableConstraints table)
    {
        var model = table.Model;
        var lines = model.Fields.Where(syntax.IsStored).Select(field => Column(model, field)).ToList();
        if (!model.PrimaryKey.Fields.Any(IsIdentityKey))
        {
            lines.Add($"CONSTRAINT {syntax.Quote(table.PrimaryKey)} PRIMARY KEY ({Columns(model.PrimaryKey.Fields)})");
        }

        lines.AddRange(table.UniqueKeys.Select(key => $"CONSTRAINT {syntax.Quote(key.Name)} UNIQUE ({Columns(key.Value.Fields)})"));
        if (syntax.HasEnumChecks)
        {
            lines.AddRange(table.Checks.Select(Check));
        }

        foreach (var key in table.ForeignKeys)
        {
            AddForeignKey(model, key, lines);
        }

        if (syntax.HasInlineIndexes)
        {
            lines.AddRange(table.Indexes.Select(index => $"INDEX {syntax.Quote(index.Name)} ({IndexColumns(index)})"));
        }
        else
        {
            _indexes.AddRange(table.Indexes.Select(index =>
                $"CREATE INDEX IF NOT EXISTS {syntax.Quote(index.Name)} ON {syntax.Table(model)} ({IndexColumns(index)})"));
        }

        return $"CREATE TABLE IF NOT EXISTS {syntax.Table(model)} (\n  {string.Join(",\n  ", lines)}\n){syntax.TableOptions}";
    }

    private string Column(ModelMetadata model, FieldMetadata field)
    {
        var name = syntax.Quote(field.Column);
        if (field.Generated == IdGeneration.Increment)
        {
            return $"{name} {syntax.Identity(field).Definition}";
        }

        var collation = IsInKey(model, field) ? syntax.KeyCollation(field) : "";
        var definition = $"{name} {syntax.ColumnType(field)}{collation}{(field.IsNullable ? "" : " NOT NULL")}";
        return syntax.Default(field) is { } value ? $"{definition} DEFAULT {value}" : definition;
    }

    private void CheckNames(ModelMetadata model)
    {
        foreach (var name in model.Fields.Select(field => field.Column).Prepend(model.Table).Prepend(model.Schema ?? ""))
        {
            if (syntax.LimitExceededBy(name) is { } limit)
            {
                throw new InvalidOperationException($"{model.Name}: the name \"{name}\" {limit}. Choose another name with [Model] or [Column].");
            }
        }
    }

    private static bool IsInKey(ModelMetadata model, FieldMetadata field) =>
        model.UniqueKeys.Prepend(model.PrimaryKey).Any(key => key.Fields.Contains(field)) || model.ForeignKeys.Any(key => key.Fields.Contains(field));

    private bool IsIdentityKey(FieldMetadata field) => field.Generated == IdGeneration.Increment && syntax.Identity(field).IsPrimaryKey;

    private string Check(Named<FieldMetadata> check) =>
        $"CONSTRAINT {syntax.Quote(check.Name)} CHECK ({syntax.Quote(check.Value.Column)} IN ({string.Join(", ", check.Value.EnumValues.Select(DdlSyntax.Text))}))";

    private void AddForeignKey(ModelMetadata model, Named<ForeignKeyMetadata> named, List<string> lines)
    {
        var (name, key) = (syntax.Quote(named.Name), named.Value);
        var definition = $"FOREIGN KEY ({Columns(key.Fields)}) REFERENCES {syntax.Table(key.Target)} ({Columns(key.TargetFields)})"
            + Action(" ON DELETE", key.OnDelete) + Action(" ON UPDATE", key.OnUpdate);
        if (syntax.AllowsForwardReferences || _created.Contains(key.Target) || !models.Contains(key.Target))
        {
            lines.Add($"CONSTRAINT {name} {definition}");
        }
        else
        {
            _later.Add(syntax.AddForeignKey(model, name, definition));
        }
    }

    private string IndexColumns(Named<IReadOnlyList<FieldMetadata>> index) => string.Join(", ", index.Value.Select(syntax.IndexColumn));

    private string Columns(IReadOnlyList<FieldMetadata> fields) => string.Join(", ", fields.Select(field => syntax.Quote(field.Column)));

    private static string Action(string when, ReferentialAction action) => action switch
    {
        ReferentialAction.Restrict => $"{when} RESTRICT",
        ReferentialAction.Cascade => $"{when} CASCADE",
        ReferentialAction.SetNull => $"{when} SET NULL",
        ReferentialAction.SetDefault => $"{when} SET DEFAULT",
        _ => "",
    };
}
