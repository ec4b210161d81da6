using System.Text;
using Farming.Orm.Artifacts.Databases;
using Farming.Orm.Metadata;
using Farming.Orm.Schemas;

namespace Farming.Orm.Artifacts.Drizzle;

/// <summary>The tables of a Drizzle schema.</summary>
internal sealed class DrizzleTables(DrizzleDialect dialect, DrizzleNames names, DrizzleImports imports)
{
    private readonly SortedSet<string> _helpers = new(StringComparer.Ordinal);

    /// <summary>The helpers of the tables so far.</summary>
    internal IEnumerable<string> Helpers => _helpers.Select(name => DrizzleHelpers.Of(name, dialect.Database)!);

    /// <summary>A table.</summary>
    /// <param name="table">The table with its constraints.</param>
    /// <param name="done">The models whose tables are written, including this one.</param>
    internal string Table(TableConstraints table, HashSet<ModelMetadata> done)
    {
        var model = table.Model;
        var name = TypeScriptText.Quote(DatabaseSyntax.TableName(dialect.Database, model));
        var function = model.Schema is { } schema && dialect.Database == ArtifactDatabase.PostgreSql
            ? $"{names.Schema(schema)}.table"
            : imports.Use(dialect.Module, dialect.TableFunction);
        var extras = Extras(table);
        var text = new StringBuilder();
        foreach (var comment in TypeScriptText.Documentation(model.Description))
        {
            text.Append(comment).Append('\n');
        }

        text.Append("export const ").Append(names.Table(model)).Append(" = ").Append(function);
        if (extras.Count == 0)
        {
            return text.Append('(').Append(name).Append(", {\n").Append(Columns(table, 2)).Append("});").ToString();
        }

        // A table that references a later table declares the type of its list: otherwise the types of the two tables would depend on each other.
        var isForward = table.ForeignKeys.Any(key => !done.Contains(key.Value.Target));
        var type = isForward ? $": {imports.Use(dialect.Module, $"type {dialect.ExtraType}")["type ".Length..]}[]" : "";
        text.Append("(\n  ").Append(name).Append(",\n  {\n").Append(Columns(table, 4)).Append("  },\n");
        text.Append("  (table)").Append(type).Append(" => [");
        return (extras is [var only] && only.ToText(2, $"(table){type} => [".Length, "],".Length) is var line && !line.Contains('\n')
            ? text.Append(line).Append("],\n);")
            : text.Append('\n').Append(string.Concat(extras.Select(extra => $"    {extra.ToText(4)},\n"))).Append("  ],\n);")).ToString();
    }

    private string Columns(TableConstraints table, int indent)
    {
        var text = new StringBuilder();
        foreach (var field in table.Model.Fields.Where(dialect.Syntax.IsStored))
        {
            foreach (var line in TypeScriptText.Documentation(field.Description))
            {
                text.Append(' ', indent).Append(line).Append('\n');
            }

            var key = $"{names.Field(field)}: ";
            text.Append(' ', indent).Append(key).Append(Column(table, field).ToText(indent, key.Length)).Append(",\n");
        }

        return text.ToString();
    }

    private CallChain Column(TableConstraints table, FieldMetadata field)
    {
        var (function, arguments) = dialect.Column(field, names.Enum(field));
        var column = new CallChain(Use(function), [TypeScriptText.Quote(field.Column), .. arguments]);
        if (table.Model.PrimaryKey.Fields is [var key] && key == field)
        {
            column = dialect.PrimaryKey(column, field);
        }
        else
        {
            column = field.IsNullable ? column : column.Then("notNull");
            column = field.Generated == IdGeneration.Increment ? dialect.Counted(column) : column;
        }

        if (table.UniqueKeys.FirstOrDefault(unique => unique.Value.Fields is [var only] && only == field) is { } found)
        {
            column = column.Then("unique", TypeScriptText.Quote(found.Name));
        }

        if (field.Generated == IdGeneration.Uuid)
        {
            _helpers.Add(DrizzleHelpers.Uuid);
            imports.Use("node:crypto", "randomBytes");
        }

        column = dialect.Update(dialect.Default(column, field), field);
        if (column.UsesSql)
        {
            imports.Use("drizzle-orm", "sql");
        }

        return column;
    }

    private List<CallChain> Extras(TableConstraints table)
    {
        var extras = new List<CallChain>();
        if (table.Model.PrimaryKey.Fields is { Count: > 1 } key)
        {
            extras.Add(new(Use("primaryKey"), CallArgument.Object($"name: {TypeScriptText.Quote(table.PrimaryKey)}", $"columns: {List("table", key)}")));
        }

        foreach (var unique in table.UniqueKeys.Where(unique => unique.Value.Fields.Count > 1))
        {
            extras.Add(new CallChain(Use("unique"), TypeScriptText.Quote(unique.Name)).Then("on", Members("table", unique.Value.Fields)));
        }

        extras.AddRange(table.Indexes.Select(index => new CallChain(Use("index"), TypeScriptText.Quote(index.Name)).Then("on", Members("table", index.Value))));
        extras.AddRange(table.ForeignKeys.Select(ForeignKey).OfType<CallChain>());
        if (dialect.Syntax.HasEnumChecks)
        {
            extras.AddRange(table.Checks.Select(Check));
        }

        return extras;
    }

    private CallChain? ForeignKey(Named<ForeignKeyMetadata> key)
    {
        var target = key.Value.Target;
        if (!names.Has(target))
        {
            return null;
        }

        var other = target == key.Value.Fields[0].Model ? "table" : names.Table(target);
        var chain = new CallChain(
            Use("foreignKey"),
            CallArgument.Object(
                $"name: {TypeScriptText.Quote(key.Name)}",
                $"columns: {List("table", key.Value.Fields)}",
                $"foreignColumns: {List(other, key.Value.TargetFields)}"));
        chain = key.Value.OnDelete == ReferentialAction.NoAction ? chain : chain.Then("onDelete", Action(key.Value.OnDelete));
        return key.Value.OnUpdate == ReferentialAction.NoAction ? chain : chain.Then("onUpdate", Action(key.Value.OnUpdate));
    }

    private CallChain Check(Named<FieldMetadata> check)
    {
        imports.Use("drizzle-orm", "sql");
        var values = string.Join(", ", check.Value.EnumValues.Select(DdlSyntax.Text));
        return new(Use("check"), TypeScriptText.Quote(check.Name), $"sql`${{table.{names.Field(check.Value)}}} IN ({TypeScriptText.Template(values)})`");
    }

    /// <summary>Imports a function, or adds it as a helper.</summary>
    private string Use(string function)
    {
        if (DrizzleHelpers.Of(function, dialect.Database) is null)
        {
            return imports.Use(dialect.Module, function);
        }

        _helpers.Add(function);
        imports.Use(dialect.Module, "customType");
        return function;
    }

    private CallArgument[] Members(string table, IReadOnlyList<FieldMetadata> fields) => [.. fields.Select(field => new CallArgument($"{table}.{names.Field(field)}"))];

    private string List(string table, IReadOnlyList<FieldMetadata> fields) => $"[{string.Join(", ", fields.Select(field => $"{table}.{names.Field(field)}"))}]";

    private static string Action(ReferentialAction action) => action switch
    {
        ReferentialAction.Restrict => "\"restrict\"",
        ReferentialAction.Cascade => "\"cascade\"",
        ReferentialAction.SetNull => "\"set null\"",
        _ => "\"set default\"",
    };
}
