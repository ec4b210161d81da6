namespace Farming.Orm.Artifacts.Drizzle;

/// <summary>The imports of a schema, collected while it is written.</summary>
internal sealed class DrizzleImports
{
    private readonly SortedDictionary<string, SortedSet<string>> _modules = new(StringComparer.Ordinal);

    /// <summary>Adds an import and returns its name.</summary>
    internal string Use(string module, string name)
    {
        if (!_modules.TryGetValue(module, out var names))
        {
            _modules[module] = names = new(StringComparer.OrdinalIgnoreCase);
        }

        names.Add(name);
        return name;
    }

    internal IEnumerable<string> Lines() => _modules.Select(module => Line(module.Key, module.Value));

    private static string Line(string module, SortedSet<string> names)
    {
        var line = $"import {{ {string.Join(", ", names)} }} from \"{module}\";";
        return line.Length <= CallChain.Width ? line : $"import {{\n{string.Concat(names.Select(name => $"  {name},\n"))}}} from \"{module}\";";
    }
}
