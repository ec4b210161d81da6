namespace Farming.Orm.Generators.Rules;

/// <summary>Where in a class a problem is, in words; the analyzer finds it in the source.</summary>
/// <param name="Property">The property; <see langword="null"/> for the class itself.</param>
/// <param name="Attribute">The attribute's class name; <see langword="null"/> for the name of the property or class.</param>
/// <param name="AttributeIndex">Which of the class's attributes it is; -1 for the first of that name.</param>
/// <param name="Argument">The argument, by name or position from 0; <see langword="null"/> for the whole attribute.</param>
internal sealed record Place(string? Property, string? Attribute, int AttributeIndex, string? Argument)
{
    /// <summary>The name of the class.</summary>
    public static Place Class { get; } = new(null, null, -1, null);

    /// <summary>The name of a property.</summary>
    public static Place OfProperty(string property) => new(property, null, -1, null);

    /// <summary>An attribute of a property.</summary>
    public static Place OfProperty(string property, string attribute, string? argument = null) => new(property, attribute, -1, argument);

    /// <summary>The only attribute of that class.</summary>
    public static Place OfClass(string attribute, string? argument = null) => new(null, attribute, -1, argument);

    /// <summary>One of the class's attributes.</summary>
    public static Place OfClass(int attributeIndex, string? argument = null) => new(null, null, attributeIndex, argument);
}
