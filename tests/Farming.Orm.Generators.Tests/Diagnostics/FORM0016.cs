using System.Globalization;
using Farming.Orm.Generators.Tests.Testing;
using Microsoft.CodeAnalysis.CSharp;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>The generated code needs C# 12.</summary>
public class FORM0016
{
    private const string Models = """
        using System;
        using System.Collections.Generic;
        using Farming.Orm;

        namespace App
        {
            public enum Kind { Low, High }

            [Model("users")]
            [HasOne("profile", ForeignKey = "UserId")]
            [HasMany("session", ForeignKey = "UserId")]
            [ManyToMany("organization", Through = "membership", From = "UserId", To = "OrganizationId")]
            public partial class User
            {
                [Id] public Guid Id { get; set; }
                [Unique] public string Email { get; set; }
                [Default(3)] public int? Age { get; set; }
                public Kind Kind { get; set; }
                public byte[] Picture { get; set; }
            }

            [Model("profiles")]
            [BelongsTo("user", ForeignKey = "UserId")]
            public partial record Profile
            {
                [Id(Generated = IdGeneration.Increment)] public long Id { get; init; }
                [Unique] public Guid UserId { get; init; }
            }

            [Model("sessions")]
            [BelongsTo("user", ForeignKey = "UserId")]
            public partial class Session
            {
                [Id] public string Id { get; private set; }
                public Guid UserId { get; set; }
                [ConcurrencyToken] public int Version { get; set; }
            }

            [Model("organizations")]
            public partial class Organization { [Id] public int Id { get; set; } }

            [Model("memberships")]
            [BelongsTo("user", ForeignKey = "UserId")]
            [BelongsTo("organization", ForeignKey = "OrganizationId")]
            public partial class Membership { [Id] public Guid UserId { get; set; } [Id] public int OrganizationId { get; set; } }

            [Orm] public partial class AppOrm { }
        }
        """;

    [Theory]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.CSharp10)]
    [InlineData(LanguageVersion.CSharp11)]
    public void An_older_language_is_all_that_is_reported(LanguageVersion version) => Assert.Equal(
        [$"FORM0016: The generated code needs C# 12 or later, and this project uses C# {version.ToDisplayString()}: remove LangVersion from the project, or set it to 12 or later"],
        GeneratorHost.Diagnose(version, Models).Select(diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}"));

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.CSharp14)]
    [InlineData(LanguageVersion.Preview)]
    public void Newer_languages_compile(LanguageVersion version) => Assert.Empty(GeneratorHost.Diagnose(version, Models));

    [Fact]
    public void A_project_without_models_can_have_any_language() => Assert.Empty(GeneratorHost.Diagnose(LanguageVersion.CSharp9, "namespace App { public class Other { } }"));
}
