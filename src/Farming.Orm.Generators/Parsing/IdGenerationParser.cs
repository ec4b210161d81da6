using Farming.Orm.Generators.Model;
using Farming.Orm.Generators.Naming;
using Farming.Orm.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Farming.Orm.Generators.Parsing;

/// <summary>Who makes the value of an id.</summary>
internal static class IdGenerationParser
{
    public static IdGeneration Parse(IPropertySymbol property, FieldKind kind, bool isKeyComposite, ProblemList problems)
    {
        var attribute = FieldAttributes.Find(property, KnownNames.Id)!;
        var asked = (IdGeneration)attribute.Argument<int>("Generated");
        if (asked == IdGeneration.Default)
        {
            return isKeyComposite ? IdGeneration.None : ByType(kind);
        }

        if (WhyImpossible(asked, kind, isKeyComposite) is not { } reason)
        {
            return asked;
        }

        problems.Add(ModelRules.ImpossibleGeneration, Place.OfProperty(property.Name, KnownNames.Id, "Generated"), property.Name, reason);
        return IdGeneration.None;
    }

    private static IdGeneration ByType(FieldKind kind) => kind switch
    {
        FieldKind.String or FieldKind.Guid => IdGeneration.Uuid,
        FieldKind.Int16 or FieldKind.Int32 or FieldKind.Int64 => IdGeneration.Increment,
        _ => IdGeneration.None,
    };

    private static string? WhyImpossible(IdGeneration asked, FieldKind kind, bool isKeyComposite) => asked switch
    {
        IdGeneration.Uuid when ByType(kind) != IdGeneration.Uuid => "Uuid needs string or Guid",
        IdGeneration.Increment when ByType(kind) != IdGeneration.Increment => "Increment needs short, int or long",
        IdGeneration.Increment when isKeyComposite => "Increment needs a primary key of one property",
        IdGeneration.Uuid or IdGeneration.Increment or IdGeneration.None => null,
        _ => "there is no such IdGeneration",
    };
}
