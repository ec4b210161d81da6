namespace Farming.Orm.Generators.Outlines;

/// <summary>Which files the declarations of a file can depend on.</summary>
/// <remarks>
/// A name can only mean what is declared by that name: so these are the files that declare a name that the file mentions, those that declare
/// what these mention, and so on; and the files with directives that are in force in all files.
/// </remarks>
internal sealed class SourceGraph
{
    private readonly IReadOnlyList<SourceOutline> _outlines;
    private readonly Dictionary<string, List<int>> _declarations;
    private readonly int[] _global;
    private readonly int[]?[] _neighbours;
    private readonly int[]?[] _closures;
    private readonly int[] _visits;
    private int _visit;

    /// <param name="outlines">The files' outlines, in the compilation's order.</param>
    public SourceGraph(IReadOnlyList<SourceOutline> outlines)
    {
        _outlines = outlines;
        _declarations = Declarations(outlines);
        _global = [.. Enumerable.Range(0, outlines.Count).Where(index => outlines[index].HasGlobals)];
        _neighbours = new int[outlines.Count][];
        _closures = new int[outlines.Count][];
        _visits = new int[outlines.Count];
        Namespaces = string.Join(",", outlines.SelectMany(outline => outline.Namespaces).Distinct().OrderBy(name => name, StringComparer.Ordinal));
    }

    /// <summary>All namespaces of the files.</summary>
    public string Namespaces { get; }

    /// <summary>Whether the graph of other versions of the files is the same.</summary>
    public bool IsFor(IReadOnlyList<SourceOutline> outlines)
    {
        if (outlines.Count != _outlines.Count)
        {
            return false;
        }

        for (var file = 0; file < outlines.Count; file++)
        {
            if (!ReferenceEquals(outlines[file], _outlines[file]) && !HasSameEdges(file, outlines[file]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The files that the declarations of a file can depend on, itself included, in the compilation's order.</summary>
    public int[] Closure(int file) => _closures[file] ??= FindClosure(file);

    private bool HasSameEdges(int file, SourceOutline outline)
    {
        var known = _outlines[file];
        return known.Signature == outline.Signature
            || (known.HasGlobals == outline.HasGlobals
                && known.Declared.SequenceEqual(outline.Declared)
                && known.Namespaces.SequenceEqual(outline.Namespaces)
                && NeighboursOf(file).SequenceEqual(FindNeighbours(outline)));
    }

    private int[] FindClosure(int file)
    {
        _visit++;
        var found = new List<int>();
        Visit([file], found);
        Visit(_global, found);
        for (var next = 0; next < found.Count; next++)
        {
            Visit(NeighboursOf(found[next]), found);
        }

        found.Sort();
        return [.. found];
    }

    private void Visit(int[] files, List<int> found)
    {
        foreach (var file in files)
        {
            if (_visits[file] != _visit)
            {
                _visits[file] = _visit;
                found.Add(file);
            }
        }
    }

    private int[] NeighboursOf(int file) => _neighbours[file] ??= FindNeighbours(_outlines[file]);

    private int[] FindNeighbours(SourceOutline outline)
    {
        var neighbours = new SortedSet<int>();
        foreach (var name in outline.Mentioned)
        {
            if (_declarations.TryGetValue(name, out var files))
            {
                neighbours.UnionWith(files);
            }
        }

        return [.. neighbours];
    }

    private static Dictionary<string, List<int>> Declarations(IReadOnlyList<SourceOutline> outlines)
    {
        var declarations = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var index = 0; index < outlines.Count; index++)
        {
            foreach (var name in outlines[index].Declared)
            {
                if (!declarations.TryGetValue(name, out var files))
                {
                    declarations.Add(name, files = []);
                }

                files.Add(index);
            }
        }

        return declarations;
    }
}
