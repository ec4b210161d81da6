using Farming.Orm.Artifacts.Tests.Models;
using Farming.Orm.Artifacts.Tests.Tools;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Snapshooter;
using Snapshooter.Xunit;

namespace Farming.Orm.Artifacts.Tests.Prisma;

/// <summary>The content of Prisma schemas.</summary>
public sealed class PrismaSchemaTests
{
    [Theory]
    [InlineData(ArtifactDatabase.PostgreSql)]
    [InlineData(ArtifactDatabase.Sqlite)]
    [InlineData(ArtifactDatabase.MySql)]
    public void The_whole_schema_of_the_library(ArtifactDatabase database) =>
        Snapshot.Match(PrismaRenderer.Render(LibraryOrm.Metadata.Models, new() { Provider = database }), SnapshotNameExtension.Create(database));

    [Theory]
    [InlineData(ArtifactDatabase.PostgreSql)]
    [InlineData(ArtifactDatabase.Sqlite)]
    [InlineData(ArtifactDatabase.MySql)]
    public void The_whole_schema_of_all_types_and_defaults(ArtifactDatabase database) =>
        Snapshot.Match(PrismaRenderer.Render(ValueOrm.Metadata.Models, new() { Provider = database }), SnapshotNameExtension.Create(database));

    [Theory]
    [InlineData("names", "model Model {")]
    [InlineData("names", "model delete_Model", false)]
    [InlineData("names", "model deleteModel {")]
    [InlineData("names", "model Gro_e {")]
    [InlineData("names", "  lange2 ")]
    [InlineData("names", "@map(\"group by\")")]
    [InlineData("names", "@@map(\"it's a \\\"größe\\\" `x` \\\\; -- $1 ?1 ${1} */\")")]
    [InlineData("names", "map: \"a_table_whose_name_is_as_long_as_a_name_may_be_on_post_")]
    [InlineData("schemas", "schemas  = [\"audit\", \"public\", \"the \\\"shop\\\"\"]")]
    [InlineData("schemas", "@@schema(\"audit\")")]
    [InlineData("schemas", "@@schema(\"public\")")]
    [InlineData("enums", "@map(\"2fa\")")]
    [InlineData("enums", "@map(\"two words\")")]
    [InlineData("enums", "  say__x_ "), InlineData("enums", "  x2fa "), InlineData("enums", "@map(\"say \\\"x\\\"\")")]
    [InlineData("enums", "/// Ways in: $& \"quoted\" \\ */ `${x}`")]
    public void A_schema_for_PostgreSQL_has(string client, string fragment, bool isThere = true) =>
        Assert.Equal(isThere, PrismaRenderer.Render(Clients.All[client]).Contains(fragment, StringComparison.Ordinal));

    [Fact]
    public void Without_configuration_there_are_models_only()
    {
        var schema = PrismaRenderer.Render(LibraryOrm.Metadata.Models, new() { IncludeConfiguration = false });

        Assert.DoesNotContain("datasource", schema, StringComparison.Ordinal);
        Assert.DoesNotContain("generator", schema, StringComparison.Ordinal);
        Assert.Contains("model Author {", schema, StringComparison.Ordinal);
    }

    [Fact]
    public void A_relation_whose_other_model_is_left_out_is_left_out_too()
    {
        var books = PrismaRenderer.Render([.. LibraryOrm.Metadata.Models.Where(model => model.Name == nameof(Book))]);

        Assert.Contains("authorId String", books, StringComparison.Ordinal);
        Assert.DoesNotContain("@relation", books, StringComparison.Ordinal);
        Assert.DoesNotContain("Author ", books, StringComparison.Ordinal);
    }

    [Fact]
    public void Output_is_the_same_each_time() =>
        Assert.Equal(PrismaRenderer.Render(LibraryOrm.Metadata.Models), PrismaRenderer.Render([.. LibraryOrm.Metadata.Models]));

    [Fact]
    public void Only_the_infinity_of_a_number_is_an_expression()
    {
        var model = new ModelMetadata(new()
        {
            Name = "Edge",
            LogicalName = "edge",
            Table = "edges",
            CollectionName = "Edges",
            Fields =
            [
                new Field<int>(0, "Id", "id", FieldCodecs.Int32),
                new Field<double>(1, "Endless", "endless", FieldCodecs.Double, new() { HasDefault = true, Default = double.NegativeInfinity }),
                new Field<DateTime>(2, "First", "first", FieldCodecs.DateTime, new() { HasDefault = true, Default = DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc) }),
                new Field<DateOnly>(3, "Last", "last", FieldCodecs.DateOnly, new() { HasDefault = true, Default = DateOnly.MaxValue }),
            ],
            PrimaryKey = [0],
        });

        var schema = PrismaRenderer.Render([model]);

        Assert.Contains("Float    @default(dbgenerated(\"'-Infinity'\"))", schema, StringComparison.Ordinal);
        Assert.Contains("DateTime @default(\"0001-01-01T00:00:00.000000Z\") @db.Timestamptz(6)", schema, StringComparison.Ordinal);
        Assert.Contains("DateTime @default(\"9999-12-31T00:00:00Z\") @db.Date", schema, StringComparison.Ordinal);
    }
}
