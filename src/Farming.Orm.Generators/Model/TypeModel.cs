using Farming.Orm.Generators.Naming;

namespace Farming.Orm.Generators.Model;

/// <summary>A class of the user's that gets another half, and beside which types are generated.</summary>
/// <param name="Name">The class's name, without <c>@</c>.</param>
/// <param name="Namespace">Its namespace as it is written, or an empty text.</param>
/// <param name="Containers">The types it is nested in, outermost first.</param>
/// <param name="Keyword"><c>class</c> or <c>record</c>.</param>
/// <param name="IsPublic">Whether it is declared public.</param>
/// <param name="IsVisible">Whether other assemblies see it: it and all its containers are public.</param>
internal sealed record TypeModel(
    string Name,
    string Namespace,
    EquatableArray<ContainerModel> Containers,
    string Keyword,
    bool IsPublic,
    bool IsVisible)
{
    /// <summary>The name as generated code writes it: <c>global::App.User</c>.</summary>
    public string FullName => Prefix + Identifier.Escape(Name);

    /// <summary>The name to sort by and to name files after: <c>App.User</c>.</summary>
    public string PlainName => Prefix.Substring("global::".Length) + Name;

    /// <summary>The accessibility that generated types beside it are declared with.</summary>
    public string Access => IsPublic ? "public" : "internal";

    private string Prefix
    {
        get
        {
            var containers = string.Concat(Containers.Select(container => Identifier.Escape(container.Name) + "."));
            return Namespace.Length == 0 ? $"global::{containers}" : $"global::{Namespace}.{containers}";
        }
    }

    /// <summary>The full name of a generated type: <c>global::App.UserWhere</c>.</summary>
    public string Sibling(string suffix) => $"{Prefix}{Name}{suffix}";

    /// <summary>The accessibility of a public member of this class whose type is the other, or generated beside the other.</summary>
    public string AccessOfMember(TypeModel other) => other.IsVisible || !IsVisible ? "public" : "internal";
}

/// <summary>A type that another is nested in.</summary>
/// <param name="Keyword"><c>class</c>, <c>record</c>, <c>struct</c>, <c>record struct</c> or <c>interface</c>.</param>
/// <param name="Name">Its name, without <c>@</c>.</param>
internal sealed record ContainerModel(string Keyword, string Name);
