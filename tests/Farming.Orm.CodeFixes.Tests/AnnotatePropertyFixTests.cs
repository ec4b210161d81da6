namespace Farming.Orm.CodeFixes.Tests;

/// <summary>A property is stored as JSON, or left out.</summary>
public class AnnotatePropertyFixTests
{
    [Fact]
    public Task Leaves_properties_out() => Fix.AppliesAsync<AnnotatePropertyFix>(
        """
        [Model("posts")]
        public partial record Post([property: Id] string Id, Uri {|FORM0003:Link|})
        {
            // Kept.
            public object {|FORM0003:Cache|} { get; set; }

            [Description("Kept.")] public List<string> {|FORM0003:Tags|} { get; set; }
        }
        """,
        """
        [Model("posts")]
        public partial record Post([property: Id] string Id, [property: NotMapped] Uri Link)
        {
            // Kept.
            [NotMapped] public object Cache { get; set; }

            [NotMapped] [Description("Kept.")] public List<string> Tags { get; set; }
        }
        """, index: 1);

    [Fact]
    public Task Leaves_out_what_cannot_be_set() => Fix.AppliesAsync<AnnotatePropertyFix>(
        """
        [Model("posts")]
        public partial class Post
        {
            [Id] public string Id { get; set; }
            public string {|FORM0010:Title|} { get; } = "";
        }
        """,
        """
        [Model("posts")]
        public partial class Post
        {
            [Id] public string Id { get; set; }
            [NotMapped] public string Title { get; } = "";
        }
        """);

    [Fact]
    public Task Stores_as_JSON() => Fix.AppliesAsync<AnnotatePropertyFix>(
        """
        [Model("posts")]
        public partial class Post
        {
            [Id] public string Id { get; set; }
            public List<string> {|FORM0003:Tags|} { get; set; }
        }

        [System.Text.Json.Serialization.JsonSerializable(typeof(List<string>))]
        internal abstract class AppJson() : System.Text.Json.Serialization.JsonSerializerContext(null);
        """,
        """
        [Model("posts")]
        public partial class Post
        {
            [Id] public string Id { get; set; }
            [Json] public List<string> Tags { get; set; }
        }

        [System.Text.Json.Serialization.JsonSerializable(typeof(List<string>))]
        internal abstract class AppJson() : System.Text.Json.Serialization.JsonSerializerContext(null);
        """);
}
