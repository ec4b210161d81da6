using Farming.Orm.Generators.Diagnostics;

namespace Farming.Orm.Generators.Parsing;

/// <summary>What was read, and what is wrong with it.</summary>
internal sealed record Parsed<T>(T Value, IReadOnlyList<Problem> Problems);
