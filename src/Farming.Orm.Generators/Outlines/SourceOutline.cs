namespace Farming.Orm.Generators.Outlines;

/// <summary>What a file declares and names outside of method bodies: all that models, there and in other files, can depend on.</summary>
/// <param name="Signature">Equal for files that are equal but for method bodies, comments and spaces.</param>
/// <param name="Declared">The names of the types that it declares, see <see cref="OutlineReader.Plain"/>.</param>
/// <param name="Mentioned">The names that it uses, and those that the generator wants to give to types beside its classes.</param>
/// <param name="Namespaces">The namespaces that it declares.</param>
/// <param name="HasCandidates">Whether it has classes that can be something to the generator.</param>
/// <param name="HasGlobals">Whether it has directives that are in force in all files.</param>
internal sealed record SourceOutline(
    string Signature,
    IReadOnlyCollection<string> Declared,
    IReadOnlyCollection<string> Mentioned,
    IReadOnlyCollection<string> Namespaces,
    bool HasCandidates,
    bool HasGlobals);
