namespace Farming.Orm.CodeFixes.Tests;

/// <summary>A class is made partial, and the types around it.</summary>
public class MakePartialFixTests
{
    [Fact]
    public Task Makes_classes_partial() => Fix.AppliesAsync<MakePartialFix>(
        """
        // Kept.
        [Model("users")]
        public sealed class {|FORM0001:User|} { [Id] public string Id { get; set; } }

        [Model("notes")]
        class {|FORM0001:Note|} { [Id] public string Id { get; set; } }

        [Orm]
        internal class {|FORM0001:AppOrm|};
        """,
        """
        // Kept.
        [Model("users")]
        public sealed partial class User { [Id] public string Id { get; set; } }

        [Model("notes")]
        partial class Note { [Id] public string Id { get; set; } }

        [Orm]
        internal partial class AppOrm;
        """);

    [Fact]
    public Task Makes_the_types_around_it_partial() => Fix.AppliesAsync<MakePartialFix>(
        """
        public static class Outer
        {
            [Model("users")]
            public record {|FORM0001:User|}
            {
                [Id] public string Id { get; set; }
            }
        }
        """,
        """
        public static partial class Outer
        {
            [Model("users")]
            public partial record User
            {
                [Id] public string Id { get; set; }
            }
        }
        """);
}
