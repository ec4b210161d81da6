using Farming.Orm.Documentation.Tests.Pages;
using Farming.Orm.Documentation.Tests.Programs;

namespace Farming.Orm.Documentation.Tests;

/// <summary>The output of a user's build: it reports the rules, and nothing about generated code.</summary>
public sealed class BuildTests
{
    [Fact]
    public async Task Each_rule_fires_in_a_build()
    {
        using var project = new ConsumingProject();
        var expected = new List<(string Folder, string Id)>();
        foreach (var page in RulePage.OfCode())
        {
            foreach (var block in RulePage.Code(page, "Bad"))
            {
                var folder = $"{RulePage.Id(page)}-{block.Line}";
                project.Add(folder, "Setup.cs", RulePage.Setup(page, block));
                project.Add(folder, "Bad.cs", Fragment.Complete(block.Text));
                expected.Add((folder, RulePage.Id(page)));
            }
        }

        // Builds do not print diagnostics of severity Info.
        var lines = (await project.BuildFoldersAsync("dotnet_diagnostic.FORM0113.severity = warning")).Split('\n');

        Assert.Equal("", string.Join('\n', expected
            .Where(page => !Array.Exists(lines, line => line.Contains($"/{page.Folder}/Bad.cs(", StringComparison.Ordinal) && line.Contains($" {page.Id}: ", StringComparison.Ordinal)))
            .Select(page => $"{page.Id} is not in the build of {page.Folder}: {string.Join('\n', lines.Where(line => line.Contains(page.Folder, StringComparison.Ordinal)).Take(5))}")));
        Assert.DoesNotContain(lines, line => line.Contains(".g.cs(", StringComparison.Ordinal) || line.Contains("CS8785", StringComparison.Ordinal) || line.Contains("CS803", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_generated_has_no_warning_at_the_highest_analysis_level()
    {
        using var project = new ConsumingProject();
        project.Add("All", "Models.cs", Models);

        var output = await project.BuildAsync("""
            <AnalysisLevel>latest-all</AnalysisLevel>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <GenerateDocumentationFile>true</GenerateDocumentationFile>
            """);

        Assert.Equal("", string.Join('\n', output.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal) || line.Contains(": warning ", StringComparison.Ordinal))));
        Assert.Contains("App.dll", output, StringComparison.Ordinal);
    }

    private const string Models = """
        using Farming.Orm;

        [assembly: CLSCompliant(false)]
        [assembly: System.Runtime.InteropServices.ComVisible(false)]

        namespace Shop;

        /// <summary>A kind.</summary>
        public enum Kind
        {
            /// <summary>Unfinished.</summary>
            Draft,

            /// <summary>Finished.</summary>
            Final,
        }

        /// <summary>A user.</summary>
        [Model("users"), Description("People & <others>.")]
        [HasOne("portrait", ForeignKey = "UserId")]
        [HasMany("session", ForeignKey = "UserId")]
        [ManyToMany("organization", Through = "membership", From = "UserId", To = "OrganizationId")]
        public partial class User
        {
            /// <summary>The id.</summary>
            [Id] public string Id { get; set; }

            /// <summary>The address.</summary>
            [Unique, Description("Where to write to.")] public string Email { get; set; }

            /// <summary>The kind.</summary>
            [Default(Kind.Final)] public Kind? State { get; set; }

            /// <summary>The price.</summary>
            [Default("9.99")] public decimal Price { get; set; }

            /// <summary>When it was last seen.</summary>
            [UpdatedNow] public DateTime? SeenAt { get; set; }

            /// <summary>The version.</summary>
            [ConcurrencyToken] public int Version { get; private set; }
        }

        /// <summary>A portrait.</summary>
        [Model("portraits")]
        [BelongsTo("user", ForeignKey = "UserId")]
        public sealed partial record Portrait([property: Id] string Id, [property: Unique] string UserId, string? Bio);

        /// <summary>A session.</summary>
        [Model("sessions")]
        [BelongsTo("user", ForeignKey = "UserId", OnDelete = ReferentialAction.SetNull)]
        public partial class Session
        {
            /// <summary>The id.</summary>
            [Id] public Guid Id { get; set; }

            /// <summary>The id of the user.</summary>
            public string? UserId { get; set; }
        }

        /// <summary>An organization.</summary>
        [Model("organizations")]
        [ManyToMany("user", Through = "membership", From = "OrganizationId", To = "UserId")]
        public partial class Organization
        {
            /// <summary>The id.</summary>
            [Id] public long Id { get; set; }
        }

        /// <summary>A membership.</summary>
        [Model("memberships")]
        [BelongsTo("user", ForeignKey = "UserId")]
        public partial class Membership
        {
            /// <summary>The user.</summary>
            [Id] public string UserId { get; set; }

            /// <summary>The organization.</summary>
            [Id, References("organization.id")] public long OrganizationId { get; set; }
        }

        /// <summary>The client.</summary>
        [Orm] public partial class ShopOrm;
        """;
}
