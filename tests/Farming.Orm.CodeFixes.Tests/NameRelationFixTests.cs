namespace Farming.Orm.CodeFixes.Tests;

/// <summary>A relation is named after its foreign key.</summary>
public class NameRelationFixTests
{
    [Fact]
    public Task Names_relations() => Fix.AppliesAsync<NameRelationFix>(
        """
        [Model("posts")]
        [BelongsTo("user", ForeignKey = "AuthorId")]
        [BelongsTo({|FORM0109:"user"|}, ForeignKey = "EditorId")]
        [BelongsTo("user", ForeignKey = "reviewerId", {|FORM0109:Name = "User"|})]
        [BelongsTo({|FORM0109:"post"|}, ForeignKey = "ParentId")]
        public partial class Post
        {
            [Id] public string Id { get; set; }
            public string AuthorId { get; set; }
            public string EditorId { get; set; }
            public string ReviewerId { get; set; }
            public string? ParentId { get; set; }
        }

        [Model("users")]
        [HasMany("post", ForeignKey = "AuthorId")]
        [HasMany({|FORM0109:"post"|}, ForeignKey = "EditorId")]
        public partial class User { [Id] public string Id { get; set; } }
        """,
        """
        [Model("posts")]
        [BelongsTo("user", ForeignKey = "AuthorId")]
        [BelongsTo("user", ForeignKey = "EditorId", Name = "Editor")]
        [BelongsTo("user", ForeignKey = "reviewerId", Name = "Reviewer")]
        [BelongsTo("post", ForeignKey = "ParentId", Name = "Parent")]
        public partial class Post
        {
            [Id] public string Id { get; set; }
            public string AuthorId { get; set; }
            public string EditorId { get; set; }
            public string ReviewerId { get; set; }
            public string? ParentId { get; set; }
        }

        [Model("users")]
        [HasMany("post", ForeignKey = "AuthorId")]
        [HasMany("post", ForeignKey = "EditorId", Name = "EditorPosts")]
        public partial class User { [Id] public string Id { get; set; } }
        """);

    [Fact]
    public Task Offers_nothing_for_a_key_that_gives_no_name() => Fix.OffersNothingAsync<NameRelationFix>("""
        [Model("posts")]
        [BelongsTo({|FORM0109:"post"|}, ForeignKey = "Above")]
        public partial class Post { [Id] public string Id { get; set; } public string? Above { get; set; } }
        """);
}
