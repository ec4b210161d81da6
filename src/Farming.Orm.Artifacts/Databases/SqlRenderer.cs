using System.Text;
using Farming.Orm.Artifacts.Databases;
using Farming.Orm.Metadata;
using Farming.Orm.Schemas;

namespace Farming.Orm.Artifacts;

/// <summary>SQL that creates the tables of models.</summary>
public static class SqlRenderer
{
    private const string MySqlBegin = "SET @farming_orm_checks = @@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS = 0;\n";
    private const string MySqlEnd = "SET FOREIGN_KEY_CHECKS = @farming_orm_checks;\n";

    /// <summary>
    /// The statements, each ended by a semicolon and a line break; they create what is missing, so the file can be run again. For PostgreSQL and SQLite they are those of
    /// <c>Schema.ToSql()</c>, which <c>Schema.CreateAsync()</c> runs, after a comment that names their origin.
    /// </summary>
    /// <param name="models">The models.</param>
    /// <param name="database">The database.</param>
    /// <exception cref="ArtifactException">The database cannot do what a model asks for, or cannot keep a name.</exception>
    public static string Render(IReadOnlyList<ModelMetadata> models, ArtifactDatabase database)
    {
        DatabaseLimits.Check(database, models);
        var statements = DdlCompiler.ToSql(DatabaseSyntax.Of(database), models);
        var text = new StringBuilder().Append("-- ").Append(Origin.Notice).Append('\n').Append('\n');
        return (database == ArtifactDatabase.MySql ? text.Append(MySqlBegin).Append(statements).Append(MySqlEnd) : text.Append(statements)).ToString();
    }
}
