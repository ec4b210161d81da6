namespace Farming.Orm.Generators.Naming;

/// <summary>The names of the types that are generated beside a model's class.</summary>
internal static class GeneratedNames
{
    /// <summary>The end of the name of the new rows of a relation: <c>UserSessionsCreate</c>.</summary>
    public const string Create = "Create";

    /// <summary>The end of the name of the type that lists many-to-many relations: <c>UserLinks</c>.</summary>
    public const string Links = "Links";

    /// <summary>What is added to the class's name to name the types that each model has.</summary>
    public static readonly string[] Suffixes = ["Where", "Select", "Include", "Key", Create, "Update", "Table", "Binding"];

    /// <summary>Whether a type that is generated for a relation of the class could have the name.</summary>
    public static bool IsOfRelation(string name, string type) =>
        name.StartsWith(type, StringComparison.Ordinal)
        && ((name.Length == type.Length + Links.Length && name.EndsWith(Links, StringComparison.Ordinal))
            || (name.Length > type.Length + Create.Length && name.EndsWith(Create, StringComparison.Ordinal)));
}
