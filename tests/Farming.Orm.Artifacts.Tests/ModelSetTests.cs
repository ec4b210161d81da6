using Farming.Orm.Artifacts.Tests.Models;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Artifacts.Tests;

/// <summary>Models of several clients.</summary>
public sealed class ModelSetTests
{
    [Fact]
    public void Come_together_by_name_each_once()
    {
        var merged = ModelSet.Merge(ValueOrm.Metadata, LibraryOrm.Metadata, ValueOrm.Metadata);

        Assert.Equal(ValueOrm.Metadata.Models.Concat(LibraryOrm.Metadata.Models).Select(model => model.Name).Order(StringComparer.Ordinal), merged.Select(model => model.Name));
    }

    [Fact]
    public void Of_one_name_are_an_error_that_says_where()
    {
        var error = Assert.Throws<ArtifactException>(() => ModelSet.Merge(LibraryOrm.Metadata, Client("OtherOrm", "Book", "others")));

        Assert.StartsWith("Two models are called Book: LibraryOrm.Books and OtherOrm.Items.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_one_table_are_an_error_that_says_where()
    {
        var error = Assert.Throws<ArtifactException>(() => ModelSet.Merge(LibraryOrm.Metadata, Client("OtherOrm", "Volume", "books")));

        Assert.StartsWith("Two models have the table books: LibraryOrm.Books and OtherOrm.Items.", error.Message, StringComparison.Ordinal);
    }

    private static OrmMetadata Client(string name, string model, string table) => new(name, () =>
    [
        new(new()
        {
            Name = model,
            LogicalName = model,
            Table = table,
            CollectionName = "Items",
            Fields = [new Field<int>(0, "Id", "id", FieldCodecs.Int32)],
            PrimaryKey = [0],
        }),
    ]);
}
