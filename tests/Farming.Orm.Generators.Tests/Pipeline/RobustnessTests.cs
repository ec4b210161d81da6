using System.Globalization;
using Farming.Orm.Generators.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Farming.Orm.Generators.Tests.Pipeline;

/// <summary>The generator does not fail for any input, and the generated code never contains the errors.</summary>
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
    public void Its_comments_are_right_and_document_every_type()
    {
        var generated = GeneratorHost.Generate(Sources.Contract);
        var trees = generated.Compilation.SyntaxTrees.Select(tree => CSharpSyntaxTree.ParseText(
            tree.ToString().Replace("#pragma warning disable", "", StringComparison.Ordinal),
            CSharpParseOptions.Default.WithDocumentationMode(DocumentationMode.Diagnose),
            tree.FilePath));
        var compilation = generated.Compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(trees);
        var problems = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true);

        Assert.DoesNotContain(problems, problem => problem.Severity != DiagnosticSeverity.Hidden && (problem.Id != "CS1591" || !IsOfMember(problem)));
    }

    [Fact]
    public void It_documents_each_column_once()
    {
        var user = Assert.Single(GeneratorHost.Generate(Sources.Contract).Compilation.SyntaxTrees, tree => tree.FilePath.EndsWith("App.User.g.cs", StringComparison.Ordinal));
        var columns = user.ToString().Split('\n').Where(line => line.Contains("<summary>The column <c>", StringComparison.Ordinal)).Select(line => line.Split("<c>")[1].Split("</c>")[0]);

        Assert.Equal(["age", "created_at", "email", "email_verified", "id", "name"], columns.Order(StringComparer.Ordinal));
    }

    /// <summary>Whether a warning of a missing comment is about a member of a type, and not about a type.</summary>
    private static bool IsOfMember(Diagnostic missingComment) => missingComment.GetMessage(CultureInfo.InvariantCulture).Split('\'')[1].Contains('.', StringComparison.Ordinal);
}
