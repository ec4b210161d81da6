using Farming.Orm.Artifacts.Tests.Models;
using Farming.Orm.Artifacts.Tests.Tools;
using Snapshooter;
using Snapshooter.Xunit;

namespace Farming.Orm.Artifacts.Tests.Drizzle;

/// <summary>The content of Drizzle schemas.</summary>
public sealed class DrizzleSchemaTests
{
    [Theory]
    [InlineData(ArtifactDatabase.PostgreSql)]
    [InlineData(ArtifactDatabase.Sqlite)]
    [InlineData(ArtifactDatabase.MySql)]
    public void The_whole_schema_of_the_library(ArtifactDatabase database) =>
        Snapshot.Match(DrizzleRenderer.Render(LibraryOrm.Metadata.Models, database), SnapshotNameExtension.Create(database));

    [Theory]
    [InlineData(ArtifactDatabase.PostgreSql)]
    [InlineData(ArtifactDatabase.Sqlite)]
    [InlineData(ArtifactDatabase.MySql)]
    public void The_whole_schema_of_all_types_and_defaults(ArtifactDatabase database) =>
        Snapshot.Match(DrizzleRenderer.Render(ValueOrm.Metadata.Models, database), SnapshotNameExtension.Create(database));

    [Theory]
    [InlineData("names", "export const classTable = pgTable(")]
    [InlineData("names", "export const textTable = pgTable(")]
    [InlineData("names", "export const relationsTable = pgTable(")]
    [InlineData("names", "export const sqlTable = pgTable(")]
    [InlineData("names", "export const größen = pgTable(")]
    [InlineData("names", "getSQLColumn: text(\"_\")")]
    [InlineData("schemas", "export const auditSchema = pgSchema(\"audit\");")]
    [InlineData("schemas", "= auditSchema.table(")]
    [InlineData("enums", "\"2fa\",")]
    [InlineData("enums", "\"$&\",")]
    [InlineData("enums", "/** Ways in: $& \"quoted\" \\ *\\/ `${x}` */")]
    public void A_schema_for_PostgreSQL_has(string client, string fragment) =>
        Assert.Contains(fragment, DrizzleRenderer.Render(Clients.All[client], ArtifactDatabase.PostgreSql), StringComparison.Ordinal);
}
