using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Farming.Orm.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Farming.Orm.Generators.Outlines;

/// <summary>
/// What was read of the class declarations of each file, for as long as the file is there. A keystroke makes a new compilation, and the compiler would
/// bind all declarations anew; here only those files are read again that can depend on what changed.
/// </summary>
/// <remarks>It keeps values. What is the compiler's is referred to weakly, so that no compilation lives longer because of it.</remarks>
internal sealed class DeclarationCache
{
    // Outlines are read of the text alone, so that they hold for the generator and for analyzers, who see the generated code besides.
    private static readonly ConditionalWeakTable<SyntaxTree, SourceOutline> Outlines = new();
    private static readonly ConditionalWeakTable<object, Identity> Identities = new();
    private static long _lastIdentity;

    private readonly ConditionalWeakTable<SyntaxTree, SourceFile> _files = new();
    private readonly ConditionalWeakTable<Compilation, Sources> _sources = new();
    private readonly object _gate = new();
    private SourceGraph _graph = new([]);
    private string _environment = "";

    /// <summary>Reads all declarations of a file.</summary>
    public ImmutableArray<ParsedDeclaration> Parse(SyntaxTree tree, Compilation compilation, CancellationToken cancellationToken)
    {
        Sources sources;
        SourceFile file;
        lock (_gate)
        {
            sources = SourcesOf(compilation, cancellationToken);
            file = sources[tree];
            if (!file.Outline.HasCandidates)
            {
                return [];
            }

            if (file.Known is { } known && known.Environment == sources.Environment && sources.AreDependencies(tree, known.Dependencies))
            {
                return known.Declarations;
            }
        }

        var declarations = DeclarationParser.Parse(tree, compilation, cancellationToken);
        lock (_gate)
        {
            file.Known = new(sources.Environment, sources.Dependencies(tree), declarations);
        }

        return declarations;
    }

    private Sources SourcesOf(Compilation compilation, CancellationToken cancellationToken)
    {
        if (_sources.TryGetValue(compilation, out var known))
        {
            return known;
        }

        var trees = compilation.SyntaxTrees.ToList();
        var files = trees.ConvertAll(tree => FileOf(tree, cancellationToken));
        var outlines = files.ConvertAll(file => file.Outline);
        _graph = _graph.IsFor(outlines) ? _graph : new(outlines);
        var environment = EnvironmentOf(compilation);
        _environment = environment == _environment ? _environment : environment;
        var sources = new Sources(trees, files, _graph, _environment);
        _sources.Add(compilation, sources);
        return sources;
    }

    private SourceFile FileOf(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!_files.TryGetValue(tree, out var file))
        {
            file = new(Outlines.GetValue(tree, unread => OutlineReader.Read(unread, IdentityOf(unread.Options), cancellationToken)));
            _files.Add(tree, file);
        }

        return file;
    }

    private string EnvironmentOf(Compilation compilation)
    {
        var references = compilation.ExternalReferences.Select(reference => IdentityOf(reference).ToString(CultureInfo.InvariantCulture));
        return $"{compilation.AssemblyName}|{IdentityOf(compilation.Options)}|{string.Join(",", references)}|{_graph.Namespaces}";
    }

    private static long IdentityOf(object thing) => Identities.GetValue(thing, static _ => new(Interlocked.Increment(ref _lastIdentity))).Number;

    /// <summary>Stands for an object of the compiler's that never changes.</summary>
    private sealed class Identity(long number)
    {
        public long Number => number;
    }
}
