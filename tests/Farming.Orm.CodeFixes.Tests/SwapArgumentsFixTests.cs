namespace Farming.Orm.CodeFixes.Tests;

/// <summary>From and To change places.</summary>
public class SwapArgumentsFixTests
{
    [Fact]
    public Task Swaps_From_and_To() => Fix.AppliesAsync<SwapArgumentsFix>(
        """
        [Model("users")]
        [ManyToMany("group", Through = "link", {|FORM0106:From = "GroupId"|}, To = nameof(Link.UserId))]
        public partial class User { [Id] public string Id { get; set; } }

        [Model("groups")]
        [ManyToMany("user", To = "GroupId", Through = "link", {|FORM0106:From = "UserId"|})]
        public partial class Group { [Id] public string Id { get; set; } }

        [Model("links")]
        public partial class Link
        {
            [Id, References("user.id")] public string UserId { get; set; }
            [Id, References("group.id")] public string GroupId { get; set; }
        }
        """,
        """
        [Model("users")]
        [ManyToMany("group", Through = "link", From = nameof(Link.UserId), To = "GroupId")]
        public partial class User { [Id] public string Id { get; set; } }

        [Model("groups")]
        [ManyToMany("user", To = "UserId", Through = "link", From = "GroupId")]
        public partial class Group { [Id] public string Id { get; set; } }

        [Model("links")]
        public partial class Link
        {
            [Id, References("user.id")] public string UserId { get; set; }
            [Id, References("group.id")] public string GroupId { get; set; }
        }
        """);
}
