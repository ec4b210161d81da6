using System.Text;
using Farming.Orm.Metadata;
using Farming.Orm.Sql;

namespace Farming.Orm.Schemas;

/// <summary>The statements that create the tables of models: each idempotent, together in an order that works.</summary>
internal sealed class DdlCompiler(DdlDialect dialect, IReadOnlyList<ModelMetadata> models)
{
    private readonly ConstraintNames _names = new();
    private readonly List<string> _statements = [];
    private readonly List<string> _indexes = [];
    private readonly List<string> _later = [];
    private readonly HashSet<ModelMetadata> _created = [];

    /// <exception cref="InvalidOperationException">A name is longer than the database keeps.</exception>
    internal IReadOnlyList<string> Compile()
    {
        foreach (var model in models)
        {
            CheckNames(model);
        }

        foreach (var schema in models.Select(model => model.Schema).OfType<string>().Distinct())
        {
            if (dialect.CreateSchema(schema) is { } statement)
            {
                _statements.Add(statement);
            }
        }

        foreach (var model in TableOrder.Of(models))
        {
            _created.Add(model);
            _statements.Add(CreateTable(model));
        }

        return [.. _statements, .. _indexes, .. _later];
    }

    private string CreateTable(ModelMetadata model)
    {
        var lines = model.Fields.Where(dialect.Sql.IsStored).Select(field => Column(model, field)).ToList();
        if (!model.PrimaryKey.Fields.Any(IsIdentityKey))
        {
            lines.Add($"CONSTRAINT {Name(model, [], "pkey")} PRIMARY KEY ({Columns(model.PrimaryKey.Fields)})");
        }

        foreach (var key in model.UniqueKeys)
        {
            lines.Add($"CONSTRAINT {Name(model, key.Fields, "key")} UNIQUE ({Columns(key.Fields)})");
        }

        lines.AddRange(model.Fields.Where(field => field.EnumValues.Count > 0).Select(field => Check(model, field)));
        foreach (var key in model.ForeignKeys)
        {
            AddForeignKey(model, key, lines);
        }

        _indexes.AddRange(model.Indexes.Select(index => CreateIndex(model, index.Fields)));
        foreach (var key in model.ForeignKeys.Where(key => !IsCovered(model, key)))
        {
            _indexes.Add(CreateIndex(model, key.Fields));
        }

        return $"CREATE TABLE IF NOT EXISTS {dialect.Sql.Table(model)} (\n  {string.Join(",\n  ", lines)}\n)";
    }

    private string Column(ModelMetadata model, FieldMetadata field)
    {
        var name = SqlDialect.Quote(field.Column);
        if (field.Generated == IdGeneration.Increment)
        {
            return $"{name} {dialect.Identity(field).Definition}";
        }

        var collation = IsInKey(model, field) ? dialect.KeyCollation(field) : "";
        var definition = $"{name} {dialect.Sql.StoreType(field.Type)}{collation}{(field.IsNullable ? "" : " NOT NULL")}";
        return field switch
        {
            { DefaultsToNow: true } => $"{definition} DEFAULT {dialect.Now(field.Type)}",
            { HasDefault: true, Default: { } value } => $"{definition} DEFAULT {dialect.Literal(value, field.Type)}",
            _ => definition,
        };
    }

    /// <summary>A database that cuts names would take two tables for one, and a column for a missing one.</summary>
    private void CheckNames(ModelMetadata model)
    {
        foreach (var name in model.Fields.Select(field => field.Column).Prepend(model.Table).Prepend(model.Schema ?? ""))
        {
            if (Encoding.UTF8.GetByteCount(name) > dialect.MaximumNameBytes)
            {
                throw new InvalidOperationException($"{model.Name}: the name \"{name}\" is longer than the {dialect.MaximumNameBytes} bytes of UTF-8 that the database keeps. Give it another with [Model] or [Column].");
            }
        }
    }

    private static bool IsInKey(ModelMetadata model, FieldMetadata field) =>
        model.UniqueKeys.Prepend(model.PrimaryKey).Any(key => key.Fields.Contains(field)) || model.ForeignKeys.Any(key => key.Fields.Contains(field));

    private bool IsIdentityKey(FieldMetadata field) => field.Generated == IdGeneration.Increment && dialect.Identity(field).IsPrimaryKey;

    private string Check(ModelMetadata model, FieldMetadata field) =>
        $"CONSTRAINT {Name(model, [field], "check")} CHECK ({SqlDialect.Quote(field.Column)} IN ({string.Join(", ", field.EnumValues.Select(DdlDialect.Text))}))";

    private void AddForeignKey(ModelMetadata model, ForeignKeyMetadata key, List<string> lines)
    {
        var name = Name(model, key.Fields, "fkey");
        var definition = $"FOREIGN KEY ({Columns(key.Fields)}) REFERENCES {dialect.Sql.Table(key.Target)} ({Columns(key.TargetFields)})"
            + Action(" ON DELETE", key.OnDelete) + Action(" ON UPDATE", key.OnUpdate);
        if (dialect.AllowsForwardReferences || _created.Contains(key.Target) || !models.Contains(key.Target))
        {
            lines.Add($"CONSTRAINT {name} {definition}");
        }
        else
        {
            _later.Add(dialect.AddForeignKey(model, name, definition));
        }
    }

    /// <summary>Whether some key or index begins with the foreign key's columns, so that no other is needed to find the rows that point.</summary>
    private static bool IsCovered(ModelMetadata model, ForeignKeyMetadata key) =>
        model.PrimaryKey.StartsWith(key.Fields)
        || model.UniqueKeys.Any(unique => unique.StartsWith(key.Fields))
        || model.Indexes.Any(index => index.StartsWith(key.Fields))
        || model.ForeignKeys.TakeWhile(other => other != key).Any(other => other.Fields.Count >= key.Fields.Count && other.Fields.Take(key.Fields.Count).SequenceEqual(key.Fields));

    private string CreateIndex(ModelMetadata model, IReadOnlyList<FieldMetadata> fields) =>
        $"CREATE INDEX IF NOT EXISTS {Name(model, fields, "idx")} ON {dialect.Sql.Table(model)} ({string.Join(", ", fields.Select(dialect.IndexColumn))})";

    private string Name(ModelMetadata model, IReadOnlyList<FieldMetadata> fields, string suffix) =>
        SqlDialect.Quote(_names.Next(model.Schema, model.Table, fields.Select(field => field.Column), suffix));

    private static string Columns(IReadOnlyList<FieldMetadata> fields) => string.Join(", ", fields.Select(field => SqlDialect.Quote(field.Column)));

    private static string Action(string when, ReferentialAction action) => action switch
    {
        ReferentialAction.Restrict => $"{when} RESTRICT",
        ReferentialAction.Cascade => $"{when} CASCADE",
        ReferentialAction.SetNull => $"{when} SET NULL",
        ReferentialAction.SetDefault => $"{when} SET DEFAULT",
        _ => "",
    };
}
