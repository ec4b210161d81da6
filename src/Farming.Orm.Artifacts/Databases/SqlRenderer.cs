using System.Text;
using Farming.Orm.Artifacts.Databases;
using Farming.Orm.Metadata;
using Farming.Orm.Schemas;

namespace Farming.Orm.Artifacts;

/// <summary>Generates SQL that creates the tables of models.</summary>
public static class SqlRenderer
{
    private const string MySqlBegin = "SET @farming_orm_checks = @@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS = 0;\n";
    private const string MySqlEnd = "SET FOREIGN_KEY_CHECKS = @farming_orm_checks;\n";

    /// <summary>
    /// Generates the statements, each ended by a semicolon and a line break. They create only missing tables and indexes, so the file can be executed again. For
    /// PostgreSQL and SQLite they are the statements of <c>Schema.ToSql()</c>, which <c>Schema.CreateAsync()</c> executes, after a comment that names their origin.
    /// </summary>
    /// <param name="models">The models.</param>
    /// <param name="database">The database.</param>
    /// <exception cref="ArtifactException">The database does not support a feature or a name of a model.</exception>
    public static string Render(IReadOnlyList<ModelMetadata> models, ArtifactDatabase database)
    {
        DatabaseLimits.Check(database, models);
        var statements = DdlCompiler.ToSql(DatabaseSyntax.Of(database), models);
        var text = new StringBuilder().Append("-- ").Append(Origin.Notice).Append('\n').Append('\n');
        return (database == ArtifactDatabase.MySql ? text.Append(MySqlBegin).Append(statements).Append(MySqlEnd) : text.Append(statements)).ToString();
    }
}
