using Farming.Orm.Generators.Tests.Testing;
using Snapshooter;
using Snapshooter.Xunit;

namespace Farming.Orm.Generators.Tests.Emission;

/// <summary>The whole files that are generated for the models of the public contract, and for one model of each kind.</summary>
public class SnapshotTests
{
    public static TheoryData<string> Kinds => [.. KindsOfModels.Sources.Keys];

    [Theory]
    [InlineData("App.User")]
    [InlineData("App.Membership")]
    [InlineData("App.AppOrm")]
    public void Generates_the_file_of(string type)
    {
        var files = GeneratorHost.Generate(Sources.Contract).Files;

        Snapshot.Match(files[$"{type}.g.cs"], SnapshotNameExtension.Create(type));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Generates_the_file_of_a_model_with(string kind)
    {
        var files = GeneratorHost.Generate(KindsOfModels.Sources[kind]).Files;

        Snapshot.Match(files.Single(file => file.Key.EndsWith("Thing.g.cs", StringComparison.Ordinal)).Value, SnapshotNameExtension.Create(kind));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_line_is_too_long_for(string kind) => Assert.All(
        GeneratorHost.Generate(KindsOfModels.Sources[kind]).Files.Values.SelectMany(file => file.Split('\n')),
        line => Assert.InRange(line.Length, 0, 179));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Compiles_without_a_warning_with(string kind) => Check.Compiles(KindsOfModels.Sources[kind]);

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
