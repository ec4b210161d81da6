namespace Farming.Orm.CodeFixes.Tests;

/// <summary>A foreign key gets the type of its key.</summary>
public class ChangeTypeFixTests
{
    [Fact]
    public Task Takes_the_type_of_the_key() => Fix.AppliesAsync<ChangeTypeFix>(
        """
        [Model("posts")]
        [BelongsTo("user", {|FORM0103:ForeignKey = "AuthorId"|}, Name = "Author")]
        [BelongsTo("user", {|FORM0103:ForeignKey = "EditorId"|}, Name = "Editor")]
        public partial class Post
        {
            [Id] public string Id { get; set; }
            public int AuthorId { get; set; }
            public string? EditorId { get; set; }
            [References({|FORM0103:"user.name"|})] public Guid Name { get; set; }
        }

        [Model("users")]
        public partial class User { [Id] public Guid Id { get; set; } [Unique] public string Name { get; set; } }
        """,
        """
        [Model("posts")]
        [BelongsTo("user", ForeignKey = "AuthorId", Name = "Author")]
        [BelongsTo("user", ForeignKey = "EditorId", Name = "Editor")]
        public partial class Post
        {
            [Id] public string Id { get; set; }
            public Guid AuthorId { get; set; }
            public Guid? EditorId { get; set; }
            [References("user.name")] public string Name { get; set; }
        }

        [Model("users")]
        public partial class User { [Id] public Guid Id { get; set; } [Unique] public string Name { get; set; } }
        """);

    [Fact]
    public Task Becomes_nullable_where_it_becomes_null() => Fix.AppliesAsync<ChangeTypeFix>(
        """
        [Model("posts")]
        [BelongsTo("user", ForeignKey = "AuthorId", Name = "Author", {|FORM0111:OnDelete = ReferentialAction.SetNull|})]
        public partial class Post
        {
            [Id] public string Id { get; set; }
            public string AuthorId { get; set; }
            [References("user.id", {|FORM0111:OnDelete = ReferentialAction.SetNull|})] public string EditorId { get; set; }
        }

        [Model("users")]
        public partial class User { [Id] public string Id { get; set; } }
        """,
        """
        [Model("posts")]
        [BelongsTo("user", ForeignKey = "AuthorId", Name = "Author", OnDelete = ReferentialAction.SetNull)]
        public partial class Post
        {
            [Id] public string Id { get; set; }
            public string? AuthorId { get; set; }
            [References("user.id", OnDelete = ReferentialAction.SetNull)] public string? EditorId { get; set; }
        }

        [Model("users")]
        public partial class User { [Id] public string Id { get; set; } }
        """);

    [Fact]
    public Task Becomes_nullable_at_the_root_of_a_tree() => Fix.AppliesAsync<ChangeTypeFix>(
        """
        [Model("nodes")]
        [BelongsTo("node", {|FORM0112:ForeignKey = "ParentId"|}, Name = "Parent")]
        public partial class Node { [Id] public int Id { get; set; } public int ParentId { get; set; } }
        """,
        """
        [Model("nodes")]
        [BelongsTo("node", ForeignKey = "ParentId", Name = "Parent")]
        public partial class Node { [Id] public int Id { get; set; } public int? ParentId { get; set; } }
        """);
}
