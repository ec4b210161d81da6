using Farming.Orm.Generators.Model;
using Farming.Orm.Generators.Naming;
using Farming.Orm.Generators.Rules;

namespace Farming.Orm.Generators.Resolution;

/// <summary>Finds the serializer context of each <c>[Json]</c> field.</summary>
internal static class JsonResolver
{
    public static EquatableArray<FieldModel> Resolve(ModelModel model, ModelIndex index, ProblemList problems) =>
        model.Fields.All(field => field.Type.Json is null)
            ? model.Fields
            : model.Fields.Select(field => Resolve(field, index, problems)).ToEquatableArray();

    private static FieldModel Resolve(FieldModel field, ModelIndex index, ProblemList problems)
    {
        if (field.Type.Json is not { Context: null } json)
        {
            return field;
        }

        var contexts = index.ContextsOf(json);
        if (contexts.Count == 1)
        {
            return field with { Type = field.Type with { Json = json with { Context = contexts[0] } } };
        }

        var type = field.Type.Name.Replace("global::", "");
        var reason = contexts.Count == 0
            ? $"no JsonSerializerContext of this assembly has [JsonSerializable(typeof({type}))]"
            : $"several JsonSerializerContexts have [JsonSerializable(typeof({type}))]; choose one with [Json(Context = typeof(…))]";
        problems.Add(ModelRules.UnsupportedType, Place.OfProperty(field.Name, KnownNames.Json), field.Name, reason);
        return field;
    }
}
