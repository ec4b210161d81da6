using Microsoft.CodeAnalysis;

namespace Farming.Orm.Generators.Outlines;

/// <summary>The files of one compilation.</summary>
internal sealed class Sources
{
    private readonly Dictionary<SyntaxTree, int> _positions = [];
    private readonly IReadOnlyList<SourceFile> _files;
    private readonly SourceGraph _graph;

    /// <param name="trees">The files as the compiler has them.</param>
    /// <param name="files">The files with what is known of them, in the same order.</param>
    /// <param name="graph">What depends on what.</param>
    /// <param name="environment">Equal for compilations that differ in nothing but their files.</param>
    public Sources(IReadOnlyList<SyntaxTree> trees, IReadOnlyList<SourceFile> files, SourceGraph graph, string environment)
    {
        for (var position = 0; position < trees.Count; position++)
        {
            _positions[trees[position]] = position;
        }

        _files = files;
        _graph = graph;
        Environment = environment;
    }

    /// <summary>Equal for compilations that differ in nothing but their files.</summary>
    public string Environment { get; }

    /// <summary>What is known of a file.</summary>
    public SourceFile this[SyntaxTree tree] => _files[_positions[tree]];

    /// <summary>The signatures of all files that the declarations of a file can depend on.</summary>
    public string[] Dependencies(SyntaxTree tree) => Array.ConvertAll(_graph.Closure(_positions[tree]), SignatureOf);

    /// <summary>Whether these are still all that the declarations of a file can depend on.</summary>
    public bool AreDependencies(SyntaxTree tree, string[] signatures)
    {
        var closure = _graph.Closure(_positions[tree]);
        for (var index = 0; index < closure.Length; index++)
        {
            if (index >= signatures.Length || SignatureOf(closure[index]) != signatures[index])
            {
                return false;
            }
        }

        return closure.Length == signatures.Length;
    }

    private string SignatureOf(int file) => _files[file].Outline.Signature;
}
