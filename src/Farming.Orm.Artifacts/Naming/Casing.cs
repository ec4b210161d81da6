using System.Text.Json;

namespace Farming.Orm.Artifacts.Naming;

/// <summary>Converts C# names to the casing of other languages.</summary>
internal static class Casing
{
    /// <summary><c>UserId</c> as <c>userId</c>.</summary>
    internal static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    /// <summary><c>userId</c> as <c>UserId</c>.</summary>
    internal static string Pascal(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];
}
