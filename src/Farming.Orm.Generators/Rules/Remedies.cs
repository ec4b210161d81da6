namespace Farming.Orm.Generators.Rules;

/// <summary>What would put a problem right. Diagnostics carry it as properties, by these names, to the code fixes.</summary>
internal static class Remedies
{
    /// <summary>The text that the argument should have.</summary>
    public const string Replacement = nameof(Replacement);

    /// <summary>The attribute that it should be: <c>HasOne</c>.</summary>
    public const string Attribute = nameof(Attribute);

    /// <summary>The named argument that the attribute should have: <c>Name</c>. <see cref="ArgumentValue"/> is its text.</summary>
    public const string ArgumentName = nameof(ArgumentName);

    /// <summary>See <see cref="ArgumentName"/>.</summary>
    public const string ArgumentValue = nameof(ArgumentValue);

    /// <summary>The arguments that should change places: <c>From, To</c>.</summary>
    public const string Swap = nameof(Swap);

    /// <summary>The attributes, each of which the property could have: <c>Json, NotMapped</c>.</summary>
    public const string Annotations = nameof(Annotations);

    /// <summary>The properties that should be unique: <c>TenantId, UserId</c>. <see cref="Model"/> says whose.</summary>
    public const string Unique = nameof(Unique);

    /// <summary>The type that <see cref="Property"/> should have: <c>global::System.Guid?</c>.</summary>
    public const string Type = nameof(Type);

    /// <summary>The property whose type should change. <see cref="Model"/> says whose.</summary>
    public const string Property = nameof(Property);

    /// <summary>A model, by its name as <c>TypeModel.PlainName</c> has it.</summary>
    public const string Model = nameof(Model);
}
