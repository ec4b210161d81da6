using System.Collections.Immutable;
using Farming.Orm.Generators.Parsing;

namespace Farming.Orm.Generators.Outlines;

/// <summary>A version of a file.</summary>
internal sealed class SourceFile(SourceOutline outline)
{
    public SourceOutline Outline => outline;

    /// <summary>What was read of its declarations when it was last asked for; other files may have changed since.</summary>
    public Reading? Known { get; set; }

    /// <summary>What was read, and all that it can depend on.</summary>
    /// <param name="Environment">The <see cref="Sources.Environment"/>.</param>
    /// <param name="Dependencies">The <see cref="Sources.Dependencies"/>.</param>
    /// <param name="Declarations">What was read.</param>
    internal sealed record Reading(string Environment, string[] Dependencies, ImmutableArray<ParsedDeclaration> Declarations);
}
