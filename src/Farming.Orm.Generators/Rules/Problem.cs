using Farming.Orm.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Farming.Orm.Generators.Rules;

/// <summary>Something wrong with a model. The generator leaves out what is wrong; the analyzer reports it.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Arguments">What the rule's message names.</param>
/// <param name="Remedies">What would put it right.</param>
internal sealed record Problem(string Rule, Place Place, EquatableArray<string> Arguments, EquatableArray<Remedy> Remedies);

/// <summary>A property of the diagnostic, see <see cref="Remedies"/>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
internal sealed record Remedy(string Name, string Value);

/// <summary>The problems found so far.</summary>
internal sealed class ProblemList
{
    private readonly List<Problem> _problems = [];

    public IReadOnlyList<Problem> Items => _problems;

    public void AddRange(IEnumerable<Problem> problems) => _problems.AddRange(problems);

    public void Add(DiagnosticDescriptor rule, Place place, params string[] arguments) => Add(rule, place, [], arguments);

    public void Add(DiagnosticDescriptor rule, Place place, EquatableArray<Remedy> remedies, params string[] arguments) =>
        _problems.Add(new(rule.Id, place, new(arguments), remedies));

    /// <summary>A problem with a name that is not there: the message ends with what was probably meant, if anything was.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="place">Where it is.</param>
    /// <param name="suggestion">The name that was meant.</param>
    /// <param name="replacement">Makes the argument's text of it.</param>
    /// <param name="arguments">What the rule's message names; the last one is continued.</param>
    public void AddMisspelt(DiagnosticDescriptor rule, Place place, string? suggestion, Func<string, string> replacement, params string[] arguments)
    {
        if (suggestion is null)
        {
            Add(rule, place, arguments);
            return;
        }

        arguments[arguments.Length - 1] += $": did you mean '{suggestion}'?";
        Add(rule, place, [new(Remedies.Replacement, replacement(suggestion))], arguments);
    }
}
