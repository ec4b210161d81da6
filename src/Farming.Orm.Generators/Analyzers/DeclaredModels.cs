using System.Runtime.CompilerServices;
using Farming.Orm.Generators.Model;
using Farming.Orm.Generators.Resolution;
using Farming.Orm.Generators.Rules;

namespace Farming.Orm.Generators.Analyzers;

/// <summary>All models and clients of an assembly, and what is wrong with them as they name each other: the same for all compilations that declare the same.</summary>
internal sealed class DeclaredModels
{
    private readonly IReadOnlyList<DeclarationModel> _declarations;
    private readonly Lazy<ModelIndex> _index;
    private readonly Lazy<RequiredGraph> _graph;
    private readonly ConditionalWeakTable<DeclarationModel, IReadOnlyList<Problem>> _problems = new();

    public DeclaredModels(IEnumerable<DeclarationModel?> declarations)
    {
        _declarations = [.. declarations.OfType<DeclarationModel>()];
        _index = new(() => new(
            _declarations.Select(declaration => declaration.Model).OfType<ModelModel>(),
            _declarations.Select(declaration => declaration.Orm).OfType<OrmModel>(),
            _declarations.Select(declaration => declaration.JsonContext).OfType<JsonContextModel>().Distinct()));
        _graph = new(() => new(_index.Value));
    }

    /// <summary>Whether others are the same.</summary>
    public bool IsFor(DeclaredModels others) => _declarations.SequenceEqual(others._declarations);

    /// <summary>What is wrong with a declaration as it names others.</summary>
    public IReadOnlyList<Problem> ProblemsOf(DeclarationModel declaration) => _problems.GetValue(declaration, Check);

    private IReadOnlyList<Problem> Check(DeclarationModel declaration)
    {
        var problems = new ProblemList();
        if (declaration.Model is { } model)
        {
            var resolved = ModelResolver.Resolve(model, _index.Value, problems);
            new ForeignKeyChecker(resolved, _graph.Value, problems).Check();
            new InverseChecker(resolved, _index.Value, problems).Check();
        }

        if (declaration.Orm is { } orm)
        {
            OrmResolver.Resolve(orm, _index.Value, problems);
        }

        return problems.Items;
    }
}
