using Farming.Orm.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Farming.Orm.Generators.Diagnostics;

/// <summary>Something wrong with a model. The generator leaves out what is wrong; the analyzer reports it.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Arguments">What the rule's message names.</param>
internal sealed record Problem(string Rule, Place Place, EquatableArray<string> Arguments);

/// <summary>The problems found so far.</summary>
internal sealed class ProblemList
{
    private readonly List<Problem> _problems = [];

    public IReadOnlyList<Problem> Items => _problems;

    public void Add(DiagnosticDescriptor rule, Place place, params string[] arguments) => _problems.Add(new(rule.Id, place, new(arguments)));
}
