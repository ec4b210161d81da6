using Farming.Orm.Generators.Tests.Testing;
using Snapshooter;
using Snapshooter.Xunit;

namespace Farming.Orm.Generators.Tests.Emission;

/// <summary>The whole files that are generated for the models of the public contract.</summary>
public class ContractTests
{
    [Theory]
    [InlineData("App.User")]
    [InlineData("App.Membership")]
    [InlineData("App.AppOrm")]
    public void Generates_the_file_of(string type)
    {
        var files = GeneratorHost.Generate(Sources.Contract).Files;

        Snapshot.Match(files[$"{type}.g.cs"], SnapshotNameExtension.Create(type));
    }

    [Fact]
    public void One_file_per_model_and_one_per_client()
    {
        var files = GeneratorHost.Generate(Sources.Contract).Files;

        Assert.Equal(
            ["App.AppOrm.g.cs", "App.Membership.g.cs", "App.Organization.g.cs", "App.Profile.g.cs", "App.Session.g.cs", "App.User.g.cs"],
            files.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Compiles_without_a_warning() => Check.Compiles(Sources.Contract);
}
