namespace Farming.Orm.CodeFixes.Tests;

/// <summary>A schema in a table's name becomes an argument.</summary>
public class SplitTableFixTests
{
    [Fact]
    public Task Splits_at_the_dot() => Fix.AppliesAsync<SplitTableFix>(
        """
        [Model({|FORM0011:"auth.users"|})]
        public partial class User { [Id] public string Id { get; set; } }

        [Model({|FORM0011:"auth.people"|}, Collection = "Persons")]
        public partial class Person { [Id] public string Id { get; set; } }
        """,
        """
        [Model("users", Schema = "auth")]
        public partial class User { [Id] public string Id { get; set; } }

        [Model("people", Collection = "Persons", Schema = "auth")]
        public partial class Person { [Id] public string Id { get; set; } }
        """);
}
