using System.Globalization;
using Farming.Orm.Generators.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Farming.Orm.Generators.Tests.Pipeline;

/// <summary>Whatever is typed, the generator does not fail, and what it writes is not what is wrong.</summary>
public class RobustnessTests
{
    [Fact]
    public void Survives_a_file_cut_off_anywhere()
    {
        var driver = GeneratorHost.NewDriver();
        for (var length = 0; length < Sources.Contract.Length; length += 7)
        {
            driver = driver.RunGenerators(GeneratorHost.Compile(Sources.Contract[..length]));

            Assert.Null(driver.GetRunResult().Results.Single().Exception);
        }
    }

    [Theory]
    [InlineData("[Model]")]
    [InlineData("[Model(null)]")]
    [InlineData("[Model(5)]")]
    [InlineData("[Model(\"a\"), Model(\"b\")]")]
    [InlineData("[Model(\"a\"), BelongsTo]")]
    [InlineData("[Model(\"a\"), BelongsTo(\"Thing\")]")]
    [InlineData("[Model(\"a\"), BelongsTo(null, ForeignKey = null)]")]
    [InlineData("[Model(\"a\"), ManyToMany(\"Thing\", Through = \"Thing\")]")]
    [InlineData("[Model(\"a\"), ManyToMany(\"Thing\", Through = \"\", From = \"\", To = \",\")]")]
    [InlineData("[Model(\"a\"), Unique(null), Index(new string[] { null })]")]
    [InlineData("[Model(\"a\", Collection = 5, Schema = Nowhere)]")]
    public void Writes_nothing_that_is_wrong_for(string attributes)
    {
        var compilation = GeneratorHost.Compile(Sources.File($$"""
            {{attributes}}
            public partial class Thing { [Id(Generated = (IdGeneration)9)] public int Id { get; set; } [References(null), Default(Nowhere)] public Missing Missing { get; set; } public string? Name { get; set; } }
            [Orm(typeof(Thing), typeof(Missing), null)] public partial class AppOrm;
            """));

        Assert.Empty(GeneratorHost.Diagnose(compilation).Where(diagnostic => diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true));
    }

    [Fact]
    public void Its_comments_are_right_and_document_each_type_column_and_relation_once()
    {
        var generated = GeneratorHost.Generate(Sources.Contract);
        var trees = generated.Compilation.SyntaxTrees.Select(tree => CSharpSyntaxTree.ParseText(
            tree.ToString().Replace("#pragma warning disable", "", StringComparison.Ordinal),
            CSharpParseOptions.Default.WithDocumentationMode(DocumentationMode.Diagnose),
            tree.FilePath));
        var compilation = generated.Compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(trees);
        var diagnostics = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true).ToList();
        var undocumented = diagnostics
            .Where(diagnostic => diagnostic.Id == "CS1591")
            .Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture).Split('\'')[1])
            .ToList();

        Assert.Empty(diagnostics.Where(diagnostic => diagnostic.Id != "CS1591"));
        Assert.All(undocumented, member => Assert.Contains('.', member));
        Assert.Contains("UserSelect.Email", undocumented);
        Assert.Empty(undocumented.Intersect(["UserWhere.Id", "UserWhere.Email", "UserWhere.CreatedAt", "SessionWhere.UserId", "User.Profile", "User.Sessions", "User.Organizations", "AppOrm.Users"]));
    }
}
