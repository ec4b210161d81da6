namespace Farming.Orm.Generators.Naming;

/// <summary><c>AdminUser</c> → <c>AdminUsers</c>, <c>Category</c> → <c>Categories</c>, <c>Box</c> → <c>Boxes</c>. Irregular plurals are not known.</summary>
internal static class Plural
{
    private static readonly string[] Sibilants = ["s", "x", "z", "ch", "sh"];

    public static string Of(string name)
    {
        if (name.Length > 1 && name.EndsWith("y", StringComparison.Ordinal) && "aeiou".IndexOf(name[name.Length - 2]) < 0)
        {
            return $"{name.Substring(0, name.Length - 1)}ies";
        }

        return Array.Exists(Sibilants, end => name.EndsWith(end, StringComparison.Ordinal)) ? $"{name}es" : $"{name}s";
    }
}
