using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Farming.Orm.Generators.Tests.Testing;

/// <summary>Spoils a source, token by token: what people have on their screens while they type.</summary>
internal sealed class Mutation
{
    /// <summary>What is written in place of a token, or before it: words of the language and of models, and what has odd characters.</summary>
    private static readonly string[] Words =
    [
        "", " ", ";", ",", ".", "(", ")", "[", "]", "{", "}", "<", ">", "?", "!", ":", "=", "=>", "@", "\"", "'", "#", "/*", "//", "\\",
        "public", "private", "protected", "internal", "file", "static", "abstract", "sealed", "partial", "readonly", "ref", "required", "const", "new", "override", "virtual", "unsafe",
        "class", "record", "struct", "interface", "enum", "namespace", "using", "get;", "set;", "init;", "get; private set;",
        "string", "int", "int?", "string?", "object", "dynamic", "void", "var", "nint", "char", "uint", "Guid", "DateTime?", "List<User>", "User", "Session[]", "T", "int*", "(int A, string B)", "Span<int>", "Missing",
        "null", "default", "\"\"", "\"user\"", "\"User\"", "\"usr\"", "\"UserId\"", "\"Id, Id\"", "\",\"", "\"user.id\"", "\"a.b\"", "\".\"", "\"x </summary> & \\n\\\" \\u2028\"", "\"{0}\"", "5", "-1", "1.5", "true", "typeof(User)", "nameof(User)", "(IdGeneration)9", "Kind.Draft", "(Kind)7",
        "@class", "größe", "Ω", "ı", "e\\u0301", "_", "__", "Where", "Select", "Fields", "Instance", "Metadata", "Schema", "Context", "Item", "Count", "ToString", "Equals", "GetHashCode", "Read", "Gives", "driver", "value", "field", "row", "source", "UserWhere", "UserBinding", "Sessions", "Users", "Id", "id", "System", "Farming", "global", "App",
        "[Id]", "[Unique]", "[Index]", "[Json]", "[NotMapped]", "[Default(1)]", "[Default(null)]", "[DefaultNow]", "[UpdatedNow]", "[ConcurrencyToken]", "[Column(\"\")]", "[References(\"user.id\")]", "[Description(null)]", "[Obsolete]", "[Obsolete(\"x\", true)]",
        "[Model(\"users\")]", "[Model(\"\")]", "[Orm]", "[Orm(typeof(User))]", "[BelongsTo(\"user\", ForeignKey = \"UserId\")]", "[HasMany(\"user\", ForeignKey = \"Id\", Name = \"value\")]", "[Unique(\"Id\", \"Id\")]", "[Unique(\"Id\", \"Name\")]",
        ": User", ": Session", ": Base<int>", ": Farming.Orm.OrmClient<AppOrm>", "<T>", "where T : class", "(int Id)", "(string name)", "partial class User { }", "public int Extra { get; set; }", "public int this[int index] => index;", "public string Name => \"\";", "public User(string name) { }", "private User() { }",
        "#if", "#endif", "#nullable disable", "#pragma warning disable", "#line 1", "#error",
    ];

    private readonly SyntaxToken[] _tokens;

    public Mutation(string source)
    {
        Source = source;
        _tokens = [.. CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Where(token => token.Span.Length > 0)];
    }

    public string Source { get; }

    /// <summary>The source with one to three tokens spoilt: the same for the same seed.</summary>
    public string Apply(int seed)
    {
        var random = new Random(seed);
        var edits = Enumerable.Range(0, 1 + random.Next(3))
            .Select(_ => Edit(random))
            .GroupBy(edit => edit.Start)
            .Select(same => same.First())
            .OrderByDescending(edit => edit.Start);
        var text = new StringBuilder(Source);
        foreach (var (start, length, replacement) in edits)
        {
            text.Remove(start, length).Insert(start, replacement);
        }

        return text.ToString();
    }

    private (int Start, int Length, string Replacement) Edit(Random random)
    {
        var token = _tokens[random.Next(_tokens.Length)];
        var other = _tokens[random.Next(_tokens.Length)].Text;
        return random.Next(6) switch
        {
            0 => (token.SpanStart, token.Span.Length, ""),
            1 => (token.SpanStart, token.Span.Length, $"{token.Text} {token.Text}"),
            2 => (token.SpanStart, token.Span.Length, token.Text[..(token.Text.Length / 2)]),
            3 => (token.SpanStart, token.Span.Length, other),
            4 => (token.SpanStart, token.Span.Length, Words[random.Next(Words.Length)]),
            _ => (token.SpanStart, 0, $" {Words[random.Next(Words.Length)]} "),
        };
    }
}
