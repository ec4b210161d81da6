using Farming.Orm.Generators.Model;
using Farming.Orm.Generators.Naming;
using Farming.Orm.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Farming.Orm.Generators.Parsing;

/// <summary>Reads one <c>[Orm]</c> class.</summary>
internal static class OrmParser
{
    public static Parsed<OrmModel> Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        var problems = new ProblemList();
        var isEmitted = ShapeParser.Check(type, problems, cancellationToken);
        if (type.BaseType is { SpecialType: SpecialType.None } @base && (!@base.IsOurs(KnownNames.Client) || @base.Arity != 1))
        {
            problems.Add(ModelRules.UnsupportedShape, Place.Class, type.Name, $"an [Orm] class derives from OrmClient<{type.Name}>, not from '{@base.Name}'");
            isEmitted = false;
        }

        if (type.Find(KnownNames.Model) is not null)
        {
            problems.Add(ModelRules.UnsupportedShape, Place.OfClass(KnownNames.Orm), type.Name, "a class is a [Model] or an [Orm], not both");
            isEmitted = false;
        }

        var constructors = type.InstanceConstructors.Where(constructor => !constructor.IsImplicitlyDeclared && !constructor.IsGenerated()).ToList();
        var picks = new List<string>();
        var referenced = new List<ModelModel>();
        foreach (var (model, place) in Picks(type))
        {
            var isOwn = SymbolEqualityComparer.Default.Equals(model.ContainingAssembly, compilation.Assembly);
            var parsed = isOwn ? null : ModelParser.ParseReferenced(model);
            if (model.Find(KnownNames.Model) is null || (!isOwn && parsed is null))
            {
                var reason = model.Find(KnownNames.Model) is null ? "is not a [Model] class" : "was compiled without the generator";
                problems.Add(ModelRules.UnsupportedShape, place, type.Name, $"'{model.Name}' {reason}");
                continue;
            }

            picks.Add(TypeParser.Parse(model).PlainName);
            if (parsed is not null)
            {
                referenced.Add(parsed);
            }
        }

        var orm = new OrmModel(
            TypeParser.Parse(type),
            type.Find(KnownNames.Orm)?.ConstructorArguments is not [{ Values.Length: > 0 }],
            picks.Distinct().ToEquatableArray(),
            referenced.Distinct().ToEquatableArray(),
            Taken(type, compilation),
            constructors.Any(constructor => constructor.Parameters is [{ Type: INamedTypeSymbol driver }] && driver.IsOurs(KnownNames.Driver)),
            isEmitted);
        return new(orm, problems.Items);
    }

    private static IEnumerable<(INamedTypeSymbol Model, Place Place)> Picks(INamedTypeSymbol type)
    {
        if (type.Find(KnownNames.Orm) is not { ConstructorArguments: [{ Kind: TypedConstantKind.Array, IsNull: false } picks] })
        {
            yield break;
        }

        for (var index = 0; index < picks.Values.Length; index++)
        {
            if (picks.Values[index].Value is INamedTypeSymbol { TypeKind: not TypeKind.Error } model)
            {
                yield return (model, Place.OfClass(KnownNames.Orm, $"{index}"));
            }
        }
    }

    /// <summary>The names that a query root cannot have: the class's own members, and those of its base.</summary>
    private static EquatableArray<string> Taken(INamedTypeSymbol type, Compilation compilation)
    {
        var inherited = new[] { KnownNames.Client, $"{KnownNames.Client}`1" }
            .SelectMany(name => compilation.GetTypeByMetadataName(KnownNames.FullName(name))?.GetMembers() ?? [])
            .Where(member => member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected
                && member is not IMethodSymbol { MethodKind: not MethodKind.Ordinary })
            .Select(member => member.Name);
        return [.. ClassParser.MemberNames(type).Concat(inherited).Append("Metadata").Append(type.Name).Distinct()];
    }
}
