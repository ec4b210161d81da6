using System.Text;
using Farming.Orm.Artifacts.Databases;
using Farming.Orm.Artifacts.Drizzle;
using Farming.Orm.Artifacts.Relations;
using Farming.Orm.Metadata;
using Farming.Orm.Schemas;

namespace Farming.Orm.Artifacts;

/// <summary>Generates Drizzle ORM schemas.</summary>
public static class DrizzleRenderer
{
    /// <summary>
    /// Generates a TypeScript module that exports a table and its relations for each model. Its columns match the stored formats, so both can use the same rows.
    /// </summary>
    /// <param name="models">The models.</param>
    /// <param name="database">The database.</param>
    /// <exception cref="ArtifactException">The database does not support a feature or a name of a model.</exception>
    public static string Render(IReadOnlyList<ModelMetadata> models, ArtifactDatabase database)
    {
        DatabaseLimits.Check(database, models);
        DrizzleDialect dialect = database switch
        {
            ArtifactDatabase.PostgreSql => new PostgreSqlColumns(),
            ArtifactDatabase.Sqlite => new SqliteColumns(),
            ArtifactDatabase.MySql => new MySqlColumns(),
            _ => throw new ArgumentOutOfRangeException(nameof(database)),
        };
        var tables = TableConstraints.Of(models, dialect.Syntax.HasSchemas);
        var graph = new AssociationGraph(models, tables.ToDictionary(table => table.Model));
        var names = new DrizzleNames(models, dialect, graph);
        var imports = new DrizzleImports();
        var writer = new DrizzleTables(dialect, names, imports);
        var body = new List<string>();
        if (database == ArtifactDatabase.PostgreSql)
        {
            body.AddRange(names.Schemas.Select(schema => $"export const {schema.Value} = {imports.Use(dialect.Module, "pgSchema")}({TypeScriptText.Quote(schema.Key)});"));
        }

        body.AddRange(names.Enums.Select(entry => EnumValues(entry.Name, entry.Values)));
        var done = new HashSet<ModelMetadata>();
        foreach (var table in tables)
        {
            done.Add(table.Model);
            body.Add(writer.Table(table, done));
        }

        var relations = new DrizzleRelations(graph, names, imports);
        body.AddRange(tables.Select(table => relations.Of(table.Model)).OfType<string>());

        var text = new StringBuilder().Append("// ").Append(Origin.Notice).Append('\n');
        text.AppendJoin('\n', imports.Lines()).Append('\n');
        foreach (var part in writer.Helpers.Concat(body))
        {
            text.Append('\n').Append(part).Append('\n');
        }

        return text.ToString();
    }

    private static string EnumValues(string name, IReadOnlyList<string> values)
    {
        var line = $"export const {name} = [{string.Join(", ", values.Select(TypeScriptText.Quote))}] as const;";
        return line.Length <= CallChain.Width ? line : $"export const {name} = [\n{string.Concat(values.Select(value => $"  {TypeScriptText.Quote(value)},\n"))}] as const;";
    }
}
