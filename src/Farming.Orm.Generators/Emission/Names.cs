using Farming.Orm.Generators.Model;
using Farming.Orm.Generators.Naming;
using Farming.Orm.Generators.Parsing;

namespace Farming.Orm.Generators.Emission;

/// <summary>What generated code calls things.</summary>
internal static class Names
{
    public const string Orm = "global::Farming.Orm";
    public const string Runtime = $"{Orm}.GeneratedCode";
    public const string Metadata = $"{Orm}.Metadata";
    public const string List = "global::System.Collections.Generic.IReadOnlyList";
    public const string Hidden = "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";

    /// <summary>Says who made a type or member; the parsers ignore what carries it.</summary>
    public static readonly string Generated =
        $"[global::System.CodeDom.Compiler.GeneratedCode(\"{KnownNames.Tool}\", \"{typeof(Names).Assembly.GetName().Version.ToString(3)}\")]";

    /// <summary>The class inside <c>UserBinding</c> that holds the fields: their names are the user's, so nothing else may be in there.</summary>
    public static string FieldsOf(ModelModel model) => Identifier.Free("Fields", model.Fields.Select(field => field.Name));

    /// <summary>A field of the model: <c>global::App.UserBinding.Fields.Email</c>.</summary>
    public static string Field(ModelModel model, FieldModel field) => $"{model.Type.Sibling("Binding")}.{FieldsOf(model)}.{field.Identifier}";

    /// <summary>A name for a private member beside the user's names.</summary>
    public static string Private(string preferred, ResolvedModel model) =>
        Private(preferred, model.Model.Fields, model.Relations.Select(relation => relation.Name));

    /// <inheritdoc cref="Private(string, ResolvedModel)"/>
    public static string Private(string preferred, IEnumerable<FieldModel> fields, IEnumerable<string> relations) =>
        Identifier.Free(preferred, fields.Select(field => field.Name).Concat(relations));

    /// <summary>The members of generated types cannot be called like the type.</summary>
    public static string Member(string name, string type) => name == type ? $"{name}Value" : Identifier.Escape(name);

    /// <summary>The navigation property's field in the user's class.</summary>
    public static string Navigation(RelationModel relation, ModelModel model) =>
        Identifier.Free($"_{CamelCase.Of(relation.Name)}Navigation", model.Class.MemberNames);

    /// <summary>The navigation property's type.</summary>
    public static string NavigationType(RelationModel relation)
    {
        var target = relation.Target.FullName;
        return relation.IsToMany ? $"{List}<{target}>" : relation.IsOptional ? $"{target}?" : target;
    }
}
