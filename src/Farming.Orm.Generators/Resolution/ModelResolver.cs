using Farming.Orm.Generators.Model;
using Farming.Orm.Generators.Naming;
using Farming.Orm.Generators.Rules;

namespace Farming.Orm.Generators.Resolution;

/// <summary>Finds what a model names: the other ends of its relations, the targets of its references, its serializer contexts.</summary>
internal static class ModelResolver
{
    public static ResolvedModel Resolve(ModelModel model, ModelIndex index, ProblemList problems)
    {
        CheckNames(model, index, problems);
        var relations = new RelationResolver(model, index, problems).Resolve();
        return new(
            model with { Fields = JsonResolver.Resolve(model, index, problems) },
            index.HintNameOf(model.Type),
            relations,
            NestedResolver.Resolve(model, relations, index, problems),
            ReferenceResolver.Resolve(model, index, problems));
    }

    private static void CheckNames(ModelModel model, ModelIndex index, ProblemList problems)
    {
        var sameTable = index.FirstWithTableOf(model);
        if (!sameTable.Type.Equals(model.Type))
        {
            problems.Add(
                ModelRules.DuplicateModel,
                Place.OfClass(KnownNames.Model, "0"),
                model.Type.Name,
                sameTable.Type.PlainName,
                $"the table '{model.Table.Name}'",
                "give one another table or Schema, or take them into separate [Orm] classes");
        }

        var sameName = index.FirstWithNameOf(model);
        if (!sameName.Type.Equals(model.Type))
        {
            problems.Add(
                ModelRules.DuplicateModel,
                Place.Class,
                model.Type.Name,
                sameName.Type.PlainName,
                $"the logical name '{model.Table.LogicalName}'",
                "give one another with [Model(…, Name = …)]");
        }
    }
}
