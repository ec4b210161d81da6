using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Artifacts.Tests;

/// <summary>A model that a database does not support is an error that names the place, for every kind of artifact.</summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData(ArtifactDatabase.MySql, 65, "exceeds the 64 characters that MySQL allows")]
    [InlineData(ArtifactDatabase.PostgreSql, 64, "exceeds the 63 bytes of UTF-8 that the database keeps")]
    public void Names_of_tables_are_limited(ArtifactDatabase database, int length, string message)
    {
        AssertRefused(Model(new string('n', length)), database, $"Pointer: the name \"{new string('n', length)}\" {message}. Choose another name with [Model] or [Column].");
        AssertMade(Model(new string('n', length - 1)), database);
        AssertMade(Model(new string('n', length)), ArtifactDatabase.Sqlite);
    }

    [Fact]
    public void MySQL_has_no_names_beyond_the_basic_plane() =>
        AssertRefused(Model("🚜"), ArtifactDatabase.MySql, "contains characters beyond U+FFFF, which MySQL does not allow in names");

    [Fact]
    public void MySQL_has_no_SET_DEFAULT()
    {
        AssertRefused(Model("pointers", ReferentialAction.SetDefault), ArtifactDatabase.MySql, "Pointer.OtherId uses ReferentialAction.SetDefault");
        AssertMade(Model("pointers", ReferentialAction.SetDefault), ArtifactDatabase.PostgreSql);
    }

    [Fact]
    public void MySQL_has_no_infinity()
    {
        AssertRefused(Model("pointers", number: double.PositiveInfinity), ArtifactDatabase.MySql, "Pointer.Number has a [Default] that is infinite");
        AssertMade(Model("pointers", number: double.PositiveInfinity), ArtifactDatabase.Sqlite);
    }

    private static void AssertRefused(ModelMetadata model, ArtifactDatabase database, string message)
    {
        Assert.Contains(message, Assert.Throws<ArtifactException>(() => SqlRenderer.Render([model], database)).Message, StringComparison.Ordinal);
        Assert.Contains(message, Assert.Throws<ArtifactException>(() => DrizzleRenderer.Render([model], database)).Message, StringComparison.Ordinal);
        Assert.Contains(message, Assert.Throws<ArtifactException>(() => PrismaRenderer.Render([model], new() { Provider = database })).Message, StringComparison.Ordinal);
    }

    private static void AssertMade(ModelMetadata model, ArtifactDatabase database)
    {
        Assert.NotEmpty(SqlRenderer.Render([model], database));
        Assert.NotEmpty(DrizzleRenderer.Render([model], database));
        Assert.NotEmpty(PrismaRenderer.Render([model], new() { Provider = database }));
    }

    private static ModelMetadata Model(string table, ReferentialAction action = ReferentialAction.NoAction, double number = 0)
    {
        ModelMetadata? model = null;
        return model = new(new()
        {
            Name = "Pointer",
            LogicalName = "pointer",
            Table = table,
            CollectionName = "Pointers",
            Fields =
            [
                new Field<int>(0, "Id", "id", FieldCodecs.Int32),
                new Field<int>(1, "OtherId", "other_id", FieldCodecs.Int32),
                new Field<double>(2, "Number", "number", FieldCodecs.Double, new() { HasDefault = true, Default = number }),
            ],
            PrimaryKey = [0],
            References = [new(1, () => model!, 0, action, ReferentialAction.NoAction)],
        });
    }
}
