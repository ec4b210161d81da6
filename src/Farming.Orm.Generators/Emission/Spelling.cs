using Farming.Orm.Generators.Model;
using Farming.Orm.Generators.Naming;

namespace Farming.Orm.Generators.Emission;

/// <summary>How the code of one file names types and members: by simple names and aliases where these cannot mean anything else.</summary>
/// <remarks>
/// An alias is only looked up among aliases where it stands before <c>::</c>, so no type or member of the user's gets in its way; and those
/// inside of a namespace are apart from the user's own. Files without a namespace share theirs with <c>global using</c>, and have none.
/// </remarks>
internal sealed class Spelling
{
    private static readonly (string Name, string Namespace)[] Namespaces =
    [
        ("Orm", "Farming.Orm"),
        ("Code", "Farming.Orm.GeneratedCode"),
        ("Collections", "System.Collections.Generic"),
        ("Tool", "System.CodeDom.Compiler"),
        ("System", "System"),
    ];

    private readonly TypeModel _type;
    private readonly HashSet<string> _members;

    /// <param name="type">The class that the file is for.</param>
    /// <param name="members">The names of the user's that members of generated types have.</param>
    public Spelling(TypeModel type, IEnumerable<string> members)
    {
        _type = type;
        _members = new(members, StringComparer.Ordinal);
    }

    /// <summary>The runtime's namespace, ready for a type to follow.</summary>
    public string Orm => Prefix(0);

    /// <summary>The runtime's namespace for generated code.</summary>
    public string Code => Prefix(1);

    /// <summary>The runtime's namespace for metadata.</summary>
    public string Metadata => $"{Orm}Metadata.";

    /// <summary><c>IReadOnlyList</c>.</summary>
    public string List => $"{Prefix(2)}IReadOnlyList";

    /// <summary>The attribute that says who made a type or member; the parsers ignore what carries it.</summary>
    public string Generated => $"[{Prefix(3)}GeneratedCode(\"{KnownNames.Tool}\", \"{typeof(Spelling).Assembly.GetName().Version.ToString(3)}\")]";

    /// <summary>The namespace <c>System</c>.</summary>
    public string System => Prefix(4);

    /// <summary>Keeps a type out of the editor's lists.</summary>
    public string Hidden => $"[{System}ComponentModel.EditorBrowsable({System}ComponentModel.EditorBrowsableState.Never)]";

    /// <summary>The directives that declare the aliases.</summary>
    public IEnumerable<string> Aliases => HasAliases ? Namespaces.Select(alias => $"using {alias.Name} = global::{alias.Namespace};") : [];

    private bool HasAliases => _type.Namespace.Length > 0;

    /// <summary>The class: <c>User</c>, or <c>global::App.User</c>.</summary>
    public string Of(TypeModel type) => IsPlain(type, type.Name) ? type.Name : type.FullName;

    /// <summary>A type that is generated beside the class: <c>UserWhere</c>, or <c>global::App.UserWhere</c>.</summary>
    public string Of(TypeModel type, string suffix) => IsPlain(type, type.Name + suffix) ? type.Name + suffix : type.Sibling(suffix);

    /// <summary>The only instance of a model's binding: <c>UserBinding.Instance</c>.</summary>
    public string Binding(TypeModel type) => $"{Value(type, $"{type.Name}Binding")}.Instance";

    /// <summary>A type whose static members are used, where members of the name would be meant first.</summary>
    public string Value(TypeModel type, string name) => IsPlain(type, name) && !_members.Contains(name) ? name : (type with { Name = name }).FullName;

    /// <summary>A field's type: <c>Role</c> for <c>global::App.Role</c>, <c>System::DateTime</c>.</summary>
    public string Of(string type)
    {
        if (type.EndsWith("?", StringComparison.Ordinal))
        {
            return $"{Of(type.Substring(0, type.Length - 1))}?";
        }

        var start = _type.Namespace.Length == 0 ? "global::" : $"global::{_type.Namespace}.";
        var name = type.StartsWith(start, StringComparison.Ordinal) ? type.Substring(start.Length) : "";
        return Identifier.IsValid(name) && IsPlain(_type, name) && !_members.Contains(name) ? name : type.Replace("global::System.", System);
    }

    /// <summary>A field of a model: <c>UserBinding.Fields.Email</c>.</summary>
    public string Field(ModelModel model, FieldModel field) => $"{Value(model.Type, $"{model.Type.Name}Binding")}.{Names.FieldsOf(model)}.{field.Identifier}";

    /// <summary>A method of the base class, which the user's names may hide.</summary>
    public string Base(string method) => _members.Contains(method) ? $"base.{method}" : method;

    /// <summary>
    /// Whether the simple name means the type wherever a type stands in the file: no scope is nearer than the namespace, and it is no word of
    /// the language's.
    /// </summary>
    private bool IsPlain(TypeModel type, string name) =>
        type.Namespace == _type.Namespace
        && type.Containers.Count + _type.Containers.Count == 0
        && char.IsUpper(name[0])
        && name != Names.Fields
        && !Namespaces.Any(alias => alias.Name == name);

    private string Prefix(int alias) => HasAliases ? $"{Namespaces[alias].Name}::" : $"global::{Namespaces[alias].Namespace}.";
}
