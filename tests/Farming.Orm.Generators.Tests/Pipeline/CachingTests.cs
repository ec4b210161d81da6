using Farming.Orm.Generators.Tests.Testing;
using Microsoft.CodeAnalysis;

namespace Farming.Orm.Generators.Tests.Pipeline;

/// <summary>After an edit, only the changed files are generated again.</summary>
public class CachingTests
{
    private static readonly string[] Files =
    [
        """
        using Farming.Orm;
        namespace App;
        [Model("users"), HasMany("session", ForeignKey = "UserId")]
        public partial class User { [Id] public string Id { get; set; } }
        """,
        """
        using Farming.Orm;
        namespace App;
        [Model("sessions"), BelongsTo("user", ForeignKey = "UserId")]
        public partial class Session { [Id] public string Id { get; set; } public string UserId { get; set; } }
        """,
        """
        using Farming.Orm;
        namespace App;
        [Model("notes")]
        public partial class Note { [Id] public string Id { get; set; } }
        [Orm] public partial class AppOrm;
        """,
        """
        namespace App;
        public partial class Note { public int Number { get; set; } public Mood Mood { get; set; } public override string ToString() => "a note"; }
        """,
        "namespace App; public enum Mood { Good }",
        "class Elsewhere { void M() { } }",
        "[System.Text.Json.Serialization.JsonSerializable(typeof(int[]))] partial class AppJson : System.Text.Json.Serialization.JsonSerializerContext;",
    ];

    [Fact]
    public void An_edit_elsewhere_leaves_every_step_as_it_was()
    {
        var result = Edit("void M() { }", "int Else; void M() { Else++; }");

        Assert.All(TrackingNames.All, step =>
        {
            Assert.All(Reasons(result, step), reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step} is {reason}"));
            Assert.NotEmpty(Reasons(result, step));
        });
        Assert.Empty(Written(result));
    }

    [Fact]
    public void An_edit_inside_a_model_that_changes_nothing_of_it_writes_nothing() =>
        Assert.Empty(Written(Edit("[Model(\"notes\")]", "/* a comment */ [Model(\"notes\")]")));

    [Fact]
    public void An_edit_of_a_method_body_in_a_model_leaves_every_step_as_it_was()
    {
        var result = Edit("=> \"a note\";", "=> \"the note \" + Id;");

        Assert.All(TrackingNames.All, step => Assert.All(Reasons(result, step), reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step} is {reason}")));
        Assert.Empty(Written(result));
    }

    [Fact]
    public void An_edit_of_a_model_resolves_to_one_change()
    {
        var result = Edit("public int Number", "public long Number");

        Assert.Single(Reasons(result, TrackingNames.ResolvedModels), IncrementalStepRunReason.Modified);
        Assert.Equal(["App.Note.g.cs"], Written(result));
    }

    [Fact]
    public void A_new_model_writes_itself_and_the_client() =>
        Assert.Equal(["App.AppOrm.g.cs", "App.Elsewhere.g.cs"], Written(Edit("class Elsewhere { void M() { } }", "namespace App { [Farming.Orm.Model(\"elsewhere\")] public partial class Elsewhere { [Farming.Orm.Id] public int Id { get; set; } } }")));

    [Fact]
    public void The_type_of_a_key_changes_those_that_point_to_it() =>
        Assert.Equal(["App.Session.g.cs", "App.User.g.cs"], Written(Edit("class User { [Id] public string Id", "class User { [Id] public Guid Id")));

    [Fact]
    public void An_enums_members_change_the_models_with_a_field_of_it() =>
        Assert.Equal(["App.Note.g.cs"], Written(Edit("enum Mood { Good }", "enum Mood { Good, Bad }")));

    [Fact]
    public void An_edit_of_a_model_writes_that_model_only() =>
        Assert.Equal(["App.Note.g.cs"], Written(Edit("[Id] public string Id { get; set; } }\n[Orm]", "[Id] public string Id { get; set; } public int Pages { get; set; } }\n[Orm]")));

    [Fact]
    public void A_field_of_a_model_is_a_member_of_what_its_parents_bring_along() =>
        Assert.Equal(["App.Session.g.cs", "App.User.g.cs"], Written(Edit("public string UserId { get; set; }", "public string UserId { get; set; } public string? Device { get; set; }")));

    [Fact]
    public void A_field_behind_the_keys_of_a_model_is_nothing_to_those_that_belong_to_it() =>
        Assert.Equal(["App.User.g.cs"], Written(Edit("class User { [Id] public string Id { get; set; }", "class User { [Id] public string Id { get; set; } public string? Device { get; set; }")));

    [Fact]
    public void A_field_before_the_keys_of_a_model_changes_those_related_to_it() =>
        Assert.Equal(["App.Session.g.cs", "App.User.g.cs"], Written(Edit("[Id] public string Id { get; set; } public string UserId", "public int First { get; set; } [Id] public string Id { get; set; } public string UserId")));

    [Fact]
    public void A_collections_name_changes_its_model_the_client_and_the_relations_called_so() =>
        Assert.Equal(["App.AppOrm.g.cs", "App.Session.g.cs", "App.User.g.cs"], Written(Edit("[Model(\"sessions\")", "[Model(\"sessions\", Collection = \"Logins\")")));

    private static (GeneratorRunResult Before, GeneratorRunResult After) Edit(string old, string @new)
    {
        var compilation = GeneratorHost.Compile(Files);
        var driver = GeneratorHost.NewDriver(tracksSteps: true).RunGenerators(compilation);
        var before = driver.GetRunResult().Results.Single();
        var edited = compilation.SyntaxTrees.Single(tree => tree.ToString().Contains(old, StringComparison.Ordinal));
        var replacement = GeneratorHost.Parse(edited.ToString().Replace(old, @new, StringComparison.Ordinal), edited.FilePath);
        var after = driver.RunGenerators(compilation.ReplaceSyntaxTree(edited, replacement)).GetRunResult().Results.Single();
        return (before, after);
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons((GeneratorRunResult Before, GeneratorRunResult After) result, string step) =>
        result.After.TrackedSteps.TryGetValue(step, out var runs) ? runs.SelectMany(run => run.Outputs).Select(output => output.Reason) : [];

    /// <summary>The files whose output step ran.</summary>
    private static IEnumerable<string> Written((GeneratorRunResult Before, GeneratorRunResult After) result)
    {
        var before = result.Before.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText);
        return result.After.GeneratedSources
            .Where(source => !before.TryGetValue(source.HintName, out var text) || !ReferenceEquals(text, source.SourceText))
            .Select(source => source.HintName)
            .Order(StringComparer.Ordinal);
    }
}
