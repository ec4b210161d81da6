namespace Farming.Orm.Artifacts.Drizzle;

/// <summary>An argument of a call.</summary>
/// <param name="Text">The argument on one line.</param>
/// <param name="Properties">The properties of an object argument.</param>
internal sealed record CallArgument(string Text, IReadOnlyList<string>? Properties = null)
{
    /// <summary>Whether it is an SQL template.</summary>
    internal bool IsTemplate => Text.StartsWith("sql`", StringComparison.Ordinal);

    /// <summary>Whether it is a function.</summary>
    internal bool IsFunction => Text.Contains("=>", StringComparison.Ordinal);

    public static implicit operator CallArgument(string text) => new(text);

    /// <summary>An object of properties, each as <c>name: value</c>.</summary>
    internal static CallArgument Object(params IReadOnlyList<string> properties) => new($"{{ {string.Join(", ", properties)} }}", properties);
}
