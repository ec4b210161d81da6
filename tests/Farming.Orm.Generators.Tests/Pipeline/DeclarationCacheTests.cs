using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Farming.Orm.Generators.Outlines;
using Farming.Orm.Generators.Parsing;
using Farming.Orm.Generators.Tests.Testing;
using Microsoft.CodeAnalysis.CSharp;

namespace Farming.Orm.Generators.Tests.Pipeline;

/// <summary>A file is read again only where something changed that it can depend on.</summary>
public class DeclarationCacheTests
{
    private const string Model = "namespace App; [Farming.Orm.Model(\"things\")] public partial class Thing : Base { [Farming.Orm.Id] public int Id { get; set; } public Kind Kind { get; set; } }";
    private const string Base = "namespace App; public abstract class Base { public Nested Nested { get; set; } public string Text { get { return \"\"; } } public void M() { int before = 1; } }";
    private const string Kinds = "namespace App; public enum Kind { A }";
    private const string Nested = "namespace App; public enum Nested { A }";
    private const string Generated = "namespace App; [System.CodeDom.Compiler.GeneratedCode(\"Farming.Orm.Generators\", \"1.0\")] public sealed class ThingWhere { public int Id; }";
    private const string Ordinary = "namespace App; public class Service(Thing thing) { public Thing M() => thing; }";

    [Theory]
    [InlineData(Ordinary, "namespace App; public class Service(Thing thing) { public int Added; public Thing M() => null!; }")]
    [InlineData(Ordinary, "namespace App; public class Renamed(Thing thing) { }")]
    [InlineData(Base, "namespace App; public abstract class Base { public Nested Nested { get; set; } public string Text { get { return \"\"; } } public void M() { var after = new Kind(); } }")]
    [InlineData(Kinds, "namespace App; /* a comment */ public enum Kind { A }")]
    [InlineData(Generated, "namespace App; [System.CodeDom.Compiler.GeneratedCode(\"Farming.Orm.Generators\", \"1.0\")] public sealed class ThingWhere { public int Id, Added; }")]
    public void What_it_cannot_depend_on_changes_nothing(string old, string @new) => Assert.True(IsKept(old, @new));

    [Theory]
    [InlineData(Kinds, "namespace App; public enum Kind { A, B }")]
    [InlineData(Nested, "namespace App; public enum Nested { B }")]
    [InlineData(Base, "namespace App; public abstract class Base { public int Nested { get; set; } }")]
    [InlineData(Base, "namespace App; public abstract class Base { public Nested Nested { get; set; } public string Text { get { return field; } } public void M() { int before = 1; } }")]
    [InlineData(Ordinary, "namespace App; public class Kind { }")]
    [InlineData(Ordinary, "namespace App; public class ThingWhere { }")]
    [InlineData(Generated, "namespace App; [System.CodeDom.Compiler.GeneratedCode(\"Farming.Orm.Generators\", \"1.0\")] public sealed class ThingSelect { }")]
    [InlineData(Ordinary, "namespace App; public class IdAttribute : System.Attribute { }")]
    [InlineData(Ordinary, "namespace App.Kind { public class Service { } }")]
    [InlineData(Ordinary, "global using Kind = int;")]
    public void What_it_can_depend_on_has_it_read_again(string old, string @new) => Assert.False(IsKept(old, @new));

    [Fact]
    public void No_compilation_lives_longer_because_of_it()
    {
        var cache = new DeclarationCache();
        var compilation = Read(cache);

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(compilation.IsAlive);
        GC.KeepAlive(cache);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Read(DeclarationCache cache)
    {
        var compilation = GeneratorHost.Compile(Model, Base, Kinds, Nested, Generated, Ordinary);
        Assert.Single(Read(cache, compilation));
        return new(compilation);
    }

    private static bool IsKept(string old, string @new)
    {
        var cache = new DeclarationCache();
        var compilation = GeneratorHost.Compile(Model, Base, Kinds, Nested, Generated, Ordinary);
        var before = Read(cache, compilation);
        var edited = compilation.SyntaxTrees.Single(tree => tree.ToString() == old);
        var after = Read(cache, compilation.ReplaceSyntaxTree(edited, GeneratorHost.Parse(@new, edited.FilePath)));
        return ReferenceEquals(before.Single(), after.Single());
    }

    private static ImmutableArray<ParsedDeclaration> Read(DeclarationCache cache, CSharpCompilation compilation) =>
        [.. compilation.SyntaxTrees.SelectMany(tree => cache.Parse(tree, compilation, CancellationToken.None))];
}
