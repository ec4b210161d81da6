using Farming.Orm.Generators.Model;
using Farming.Orm.Generators.Naming;

namespace Farming.Orm.Generators.Emission;

/// <summary>What generated code calls the members that it declares.</summary>
internal static class Names
{
    /// <summary>The class inside <c>UserBinding</c> that holds the fields: their names are the user's, so nothing else may be in there.</summary>
    public const string Fields = nameof(Fields);

    /// <inheritdoc cref="Fields"/>
    public static string FieldsOf(ModelModel model) => Identifier.Free(Fields, model.Fields.Select(field => field.Name));

    /// <summary>A name for a private member beside the user's names.</summary>
    public static string Private(string preferred, ResolvedModel model) =>
        Private(preferred, model.Model.Fields, model.Relations.Select(relation => relation.Name));

    /// <inheritdoc cref="Private(string, ResolvedModel)"/>
    public static string Private(string preferred, IEnumerable<FieldModel> fields, IEnumerable<string> relations) =>
        Identifier.Free(preferred, fields.Select(field => field.Name).Concat(relations));

    /// <inheritdoc cref="Private(string, ResolvedModel)"/>
    public static string Private(string preferred, NestedModel nested) =>
        Private(preferred, nested.Fields, nested.Members.Select(member => member.Name));

    /// <summary>The members of generated types cannot be called like the type.</summary>
    public static string Member(string name, string type) => name == type ? $"{name}Value" : Identifier.Escape(name);

    /// <summary>The navigation property's field in the user's class.</summary>
    public static string Navigation(RelationModel relation, ModelModel model) =>
        Identifier.Free($"_{CamelCase.Of(relation.Name)}Navigation", model.Class.MemberNames);

    /// <summary>The method of <c>UserKey</c> for a key: the names of its fields, run together.</summary>
    public static string Key(EquatableArray<int> key, ModelModel model) =>
        string.Concat(key.Select(index => model.Fields[index].Name));

    /// <summary>All names of the user's that members of the types generated for a model have.</summary>
    public static IEnumerable<string> OfMembers(ResolvedModel resolved)
    {
        var (model, nested) = (resolved.Model, resolved.Nested);
        return model.Fields.Select(field => field.Name)
            .Concat(resolved.Relations.Select(relation => relation.Name))
            .Concat(model.Keys.Unique.Select(key => Key(key, model)))
            .Append(Key(model.Keys.Primary, model))
            .Concat(nested.SelectMany(child => child.Fields).Select(field => field.Name))
            .Concat(nested.SelectMany(child => child.Members).Select(member => member.Name));
    }
}
