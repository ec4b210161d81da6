using Farming.Orm.Generators.Model;
using Farming.Orm.Generators.Rules;

namespace Farming.Orm.Generators.Resolution;

/// <summary>Finds the models of an <c>[Orm]</c> class.</summary>
internal static class OrmResolver
{
    public static ResolvedOrm Resolve(OrmModel orm, ModelIndex index, ProblemList problems)
    {
        var picks = new HashSet<string>(orm.Picks, StringComparer.Ordinal);
        var models = orm.TakesAll ? index.Own : index.Own.Concat(orm.Referenced).Where(model => picks.Contains(model.Type.PlainName));
        var roots = new List<QueryRootModel>();
        foreach (var model in models.Where(model => model.IsEmitted).OrderBy(model => model.Type.PlainName, StringComparer.Ordinal))
        {
            if (WhyTaken(model, orm, roots) is { } reason)
            {
                problems.Add(ModelRules.NameTaken, Place.Class, model.Table.Collection, $"{reason}; give '{model.Type.Name}' another with [Model(…, Collection = …)]");
            }
            else
            {
                roots.Add(new(model.Type, model.Table.Collection, model.Table.Name));
            }
        }

        return new(orm, index.HintNameOf(orm.Type), roots.ToEquatableArray());
    }

    private static string? WhyTaken(ModelModel model, OrmModel orm, List<QueryRootModel> roots)
    {
        if (roots.Find(root => root.Collection == model.Table.Collection) is { } other)
        {
            return $"the collections of '{other.Type.Name}' and '{model.Type.Name}' are both called so";
        }

        return orm.MemberNames.Contains(model.Table.Collection) ? $"'{orm.Type.Name}' has another member of that name" : null;
    }
}
