using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Farming.Orm.Generators.Outlines;
using Microsoft.CodeAnalysis;

namespace Farming.Orm.Generators.Analyzers;

/// <summary>
/// Reads the models of compilations for analyzers. A keystroke makes a new compilation: only what can depend on the keystroke is read again, as in the
/// generator. The generator's own readings will not do, since analyzers see the generated code besides.
/// </summary>
internal sealed class DeclarationReader
{
    private static readonly ConcurrentDictionary<string, DeclarationReader> ByAssembly = new(StringComparer.Ordinal);

    private readonly DeclarationCache _cache = new();
    private readonly ConditionalWeakTable<Compilation, DeclaredTypes> _types = new();
    private volatile DeclaredModels? _last;

    /// <summary>The reader that all analyzers of this process share for a compilation and those that follow it.</summary>
    public static DeclarationReader Of(Compilation compilation) => ByAssembly.GetOrAdd(compilation.AssemblyName ?? "", static _ => new());

    /// <summary>The declarations of a compilation.</summary>
    public DeclaredTypes Read(Compilation compilation, CancellationToken cancellationToken)
    {
        if (!_types.TryGetValue(compilation, out var types))
        {
            types = _types.GetValue(compilation, unread => ReadAnew(unread, cancellationToken));
        }

        return types;
    }

    private DeclaredTypes ReadAnew(Compilation compilation, CancellationToken cancellationToken)
    {
        var files = compilation.SyntaxTrees
            .Select(file => (File: file, Declarations: _cache.Parse(file, compilation, cancellationToken)))
            .Where(file => file.Declarations.Length > 0)
            .ToList();
        var models = new DeclaredModels(files.SelectMany(file => file.Declarations).Select(parsed => parsed.Declaration));
        _last = models = _last is { } last && last.IsFor(models) ? last : models;
        return new(files, models);
    }
}
