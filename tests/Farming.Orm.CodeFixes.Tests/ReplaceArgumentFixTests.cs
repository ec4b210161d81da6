namespace Farming.Orm.CodeFixes.Tests;

/// <summary>A misspelt name is replaced by the intended name.</summary>
public class ReplaceArgumentFixTests
{
    [Fact]
    public Task Corrects_targets_and_foreign_keys() => Fix.AppliesAsync<ReplaceArgumentFix>(
        """
        [Model("posts")]
        [BelongsTo({|FORM0101:"usr"|}, ForeignKey = "AuthorId", Name = "Author")]
        [BelongsTo("user", {|FORM0102:ForeignKey = "EditorID"|}, Name = "Editor")]
        [Unique({|FORM0008:"Titel"|}, "AuthorId"), Index("AuthorId", {|FORM0008:nameof(Ttle)|})]
        public partial class Post
        {
            private const int Ttle = 1;
            [Id] public string Id { get; set; }
            [References({|FORM0108:"user.emial"|})] public string AuthorId { get; set; }
            [References( {|FORM0108:"usr.id"|} )] public string EditorId { get; set; }
            public string Title { get; set; }
        }

        [Model("users")]
        [ManyToMany("group", {|FORM0105:Through = "memberships"|}, From = "UserId", To = "GroupId")]
        public partial class User { [Id] public string Id { get; set; } [Unique] public string Email { get; set; } }

        [Model("groups")]
        public partial class Group { [Id] public string Id { get; set; } }

        [Model("memberships")]
        public partial class Membership { [Id] public string UserId { get; set; } [Id] public string GroupId { get; set; } }
        """,
        """
        [Model("posts")]
        [BelongsTo("user", ForeignKey = "AuthorId", Name = "Author")]
        [BelongsTo("user", ForeignKey = "EditorId", Name = "Editor")]
        [Unique("Title", "AuthorId"), Index("AuthorId", "Title")]
        public partial class Post
        {
            private const int Ttle = 1;
            [Id] public string Id { get; set; }
            [References("user.email")] public string AuthorId { get; set; }
            [References( "user.id" )] public string EditorId { get; set; }
            public string Title { get; set; }
        }

        [Model("users")]
        [ManyToMany("group", Through = "membership", From = "UserId", To = "GroupId")]
        public partial class User { [Id] public string Id { get; set; } [Unique] public string Email { get; set; } }

        [Model("groups")]
        public partial class Group { [Id] public string Id { get; set; } }

        [Model("memberships")]
        public partial class Membership { [Id] public string UserId { get; set; } [Id] public string GroupId { get; set; } }
        """);

    [Fact]
    public Task Corrects_one_part_of_a_composite_key_and_the_order_of_another() => Fix.AppliesAsync<ReplaceArgumentFix>(
        """
        [Model("orders")]
        [BelongsTo("account", {|FORM0102:ForeignKey = "TenantId, AccountNumbr"|})]
        [BelongsTo("account", {|FORM0107:ForeignKey = "ParentNumber, TenantId"|}, Name = "Parent")]
        public partial class Order
        {
            [Id] public int Id { get; set; }
            public int TenantId { get; set; }
            public int AccountNumber { get; set; }
            public int ParentNumber { get; set; }
        }

        [Model("accounts")]
        public partial class Account { [Id] public int TenantId { get; set; } [Id] public int Number { get; set; } }
        """,
        """
        [Model("orders")]
        [BelongsTo("account", ForeignKey = "TenantId, AccountNumber")]
        [BelongsTo("account", ForeignKey = "TenantId, ParentNumber", Name = "Parent")]
        public partial class Order
        {
            [Id] public int Id { get; set; }
            public int TenantId { get; set; }
            public int AccountNumber { get; set; }
            public int ParentNumber { get; set; }
        }

        [Model("accounts")]
        public partial class Account { [Id] public int TenantId { get; set; } [Id] public int Number { get; set; } }
        """);

    [Fact]
    public Task Offers_nothing_where_nothing_is_certain() => Fix.OffersNothingAsync<ReplaceArgumentFix>("""
        [Model("posts")]
        [BelongsTo({|FORM0101:"invoice"|}, ForeignKey = "AuthorId")]
        public partial class Post { [Id] public string Id { get; set; } public string AuthorId { get; set; } }
        """);
}
