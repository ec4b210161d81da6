using Farming.Orm.Generators.Model;
using Farming.Orm.Generators.Naming;
using Farming.Orm.Generators.Rules;

namespace Farming.Orm.Generators.Resolution;

/// <summary>Finds the targets of <c>[References]</c>.</summary>
internal static class ReferenceResolver
{
    public static EquatableArray<ReferenceModel> Resolve(ModelModel model, ModelIndex index, ProblemList problems)
    {
        var references = new List<ReferenceModel>();
        for (var field = 0; field < model.Fields.Count; field++)
        {
            if (model.Fields[field].Reference is { } reference
                && Resolve(model, model.Fields[field], reference, index, problems) is ({ } target, var targetField)
                && target.IsEmitted)
            {
                references.Add(new(field, target.Type, targetField, reference.Actions));
            }
        }

        return references.ToEquatableArray();
    }

    /// <summary>The field of the target that a field references, if it references the target at all.</summary>
    public static int? KeyOf(ModelModel model, int field, ModelModel target, ModelIndex index) =>
        model.Fields[field].Reference is { } reference
        && Find(reference, index) is ({ } found, var key)
        && found.Type.Equals(target.Type)
        && target.Keys.IsUnique([key])
            ? key
            : null;

    /// <summary>The model that a field references.</summary>
    public static ModelModel? ModelOf(ModelModel model, int field, ModelIndex index) =>
        model.Fields[field].Reference is { } reference ? index.Find(reference.Target.Split('.')[0].Trim()) : null;

    private static (ModelModel Target, int Field)? Find(ReferenceDeclaration reference, ModelIndex index) =>
        reference.Target.Split('.') is [string model, string field] && index.Find(model.Trim()) is { } target && target.IndexOf(field.Trim()) is >= 0 and var position
            ? (target, position)
            : null;

    private static (ModelModel Target, int Field)? Resolve(ModelModel model, FieldModel field, ReferenceDeclaration reference, ModelIndex index, ProblemList problems)
    {
        var place = Place.OfProperty(field.Name, KnownNames.References, "0");
        if (Find(reference, index) is not ({ } target, var position))
        {
            ReportUnknown(reference, place, index, problems);
            return null;
        }

        var key = target.Fields[position];
        if (!target.Keys.IsUnique([position]))
        {
            EquatableArray<Remedy> remedies = [new(Remedies.Unique, key.Name), new(Remedies.Model, target.Type.PlainName)];
            problems.Add(ModelRules.UnknownReference, place, remedies, reference.Target, $"'{target.Type.Name}.{key.Name}' is not unique, give it [Unique]");
            return null;
        }

        if (!field.Type.Matches(key.Type))
        {
            problems.Add(
                ModelRules.KeyTypeMismatch,
                place,
                Wording.TypeRemedy(model, field, key.Type),
                field.Name,
                Wording.Type(field.Type),
                $"{target.Type.Name}.{key.Name}",
                Wording.Type(key.Type));
            return null;
        }

        return (target, position);
    }

    private static void ReportUnknown(ReferenceDeclaration reference, Place place, ModelIndex index, ProblemList problems)
    {
        if (reference.Target.Split('.') is not [string model, string field])
        {
            problems.Add(ModelRules.UnknownReference, place, reference.Target, "write \"model.field\"");
            return;
        }

        var (modelName, fieldName) = (model.Trim(), field.Trim());
        if (index.Find(modelName) is { } target)
        {
            var meantField = Suggestion.Closest(fieldName, Wording.FieldNames(target));
            problems.AddMisspelt(
                ModelRules.UnknownReference,
                place,
                meantField,
                meant => $"{modelName}.{meant}",
                reference.Target,
                $"'{target.Type.Name}' has no field '{fieldName}'");
            return;
        }

        var meantModel = Suggestion.Closest(modelName, index.AllNames);
        problems.AddMisspelt(ModelRules.UnknownReference, place, meantModel, meant => $"{meant}.{fieldName}", reference.Target, $"no model is called '{modelName}'");
    }
}
