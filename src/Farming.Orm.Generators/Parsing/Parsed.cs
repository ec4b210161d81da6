using Farming.Orm.Generators.Rules;

namespace Farming.Orm.Generators.Parsing;

/// <summary>What was read, and what is wrong with it.</summary>
internal sealed record Parsed<T>(T Value, IReadOnlyList<Problem> Problems);
