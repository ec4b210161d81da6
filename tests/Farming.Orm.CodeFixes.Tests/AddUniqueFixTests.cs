namespace Farming.Orm.CodeFixes.Tests;

/// <summary>What must be unique is made so.</summary>
public class AddUniqueFixTests
{
    [Fact]
    public Task Adds_it_to_properties_of_other_files() => Fix.AppliesAsync<AddUniqueFix>(
        [
            """
            namespace App;

            [Model("users")]
            [HasOne("profile", {|FORM0104:ForeignKey = "UserId"|})]
            [HasOne("detail", {|FORM0104:ForeignKey = "UserId"|})]
            public partial class User { [Id] public string Id { get; set; } public string Email { get; set; } }
            """,
            """
            namespace App;

            [Model("profiles")]
            public partial class Profile
            {
                [Id] public string Id { get; set; }

                /// <summary>Kept.</summary>
                [References({|FORM0108:"user.email"|})] public string UserId { get; set; }
            }

            public static partial class Outer
            {
                [Model("details")] public partial record Detail([property: Id] string Id, string UserId);
            }
            """,
        ],
        [
            """
            namespace App;

            [Model("users")]
            [HasOne("profile", ForeignKey = "UserId")]
            [HasOne("detail", ForeignKey = "UserId")]
            public partial class User { [Id] public string Id { get; set; } [Unique] public string Email { get; set; } }
            """,
            """
            namespace App;

            [Model("profiles")]
            public partial class Profile
            {
                [Id] public string Id { get; set; }

                /// <summary>Kept.</summary>
                [Unique] [References("user.email")] public string UserId { get; set; }
            }

            public static partial class Outer
            {
                [Model("details")] public partial record Detail([property: Id] string Id, [property: Unique] string UserId);
            }
            """,
        ]);

    [Fact]
    public Task Adds_several_to_the_class() => Fix.AppliesAsync<AddUniqueFix>(
        """
        namespace App
        {
            [Model("pairs")]
            [HasOne("thing", {|FORM0104:ForeignKey = "A, B"|})]
            public partial class Pair { [Id] public int A { get; set; } [Id] public int B { get; set; } }

            [Model("things")]
            public partial class Thing
            {
                [Id] public string Id { get; set; }
                public int A { get; set; }
                public int B { get; set; }
            }
        }
        """,
        """
        namespace App
        {
            [Model("pairs")]
            [HasOne("thing", ForeignKey = "A, B")]
            public partial class Pair { [Id] public int A { get; set; } [Id] public int B { get; set; } }

            [Model("things")]
            [Unique("A", "B")]
            public partial class Thing
            {
                [Id] public string Id { get; set; }
                public int A { get; set; }
                public int B { get; set; }
            }
        }
        """);
}
