namespace Farming.Orm;

/// <summary>This model holds the foreign key: each row references one row of the target.</summary>
/// <remarks>
/// <c>[BelongsTo("user", ForeignKey = "UserId")]</c> generates the navigation property <c>User User</c>, which is nullable if the foreign key is,
/// and a foreign key constraint in the database.
/// </remarks>
/// <param name="target">The target model's logical or C# name.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class BelongsToAttribute(string target) : Attribute
{
    /// <summary>The target model.</summary>
    public string Target { get; } = target;

    /// <summary>The property of this class that holds the key. For a composite key: the properties, separated by commas, in the order of the target's key.</summary>
    public required string ForeignKey { get; set; }

    /// <summary>The name of the navigation property. Unless set: the class name of the target.</summary>
    public string? Name { get; set; }

    /// <summary>What happens to this row when the row that it references is deleted; the same as <see cref="ReferencesAttribute.OnDelete"/> on a property.</summary>
    public ReferentialAction OnDelete { get; set; }

    /// <summary>What happens to this row when the key that it references changes; the same as <see cref="ReferencesAttribute.OnUpdate"/> on a property.</summary>
    public ReferentialAction OnUpdate { get; set; }
}

/// <summary>The target holds a unique foreign key to this model: each row has at most one row of the target.</summary>
/// <param name="target">The target model's logical or C# name.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class HasOneAttribute(string target) : Attribute
{
    /// <summary>The target model.</summary>
    public string Target { get; } = target;

    /// <summary>The property of the target that holds the key. For a composite key: the properties, separated by commas.</summary>
    public required string ForeignKey { get; set; }

    /// <summary>The name of the navigation property. Unless set: the class name of the target.</summary>
    public string? Name { get; set; }
}

/// <summary>The target holds a foreign key to this model: each row has any number of rows of the target.</summary>
/// <param name="target">The target model's logical or C# name.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class HasManyAttribute(string target) : Attribute
{
    /// <summary>The target model.</summary>
    public string Target { get; } = target;

    /// <summary>The property of the target that holds the key. For a composite key: the properties, separated by commas.</summary>
    public required string ForeignKey { get; set; }

    /// <summary>The name of the navigation property. Unless set: the collection name of the target.</summary>
    public string? Name { get; set; }
}

/// <summary>Rows of a join model link this model and the target.</summary>
/// <param name="target">The target model's logical or C# name.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ManyToManyAttribute(string target) : Attribute
{
    /// <summary>The target model.</summary>
    public string Target { get; } = target;

    /// <summary>The join model's logical or C# name.</summary>
    public required string Through { get; set; }

    /// <summary>The join model's property that references this model. For a composite key: the properties, separated by commas.</summary>
    public required string From { get; set; }

    /// <summary>The join model's property that references the target. For a composite key: the properties, separated by commas.</summary>
    public required string To { get; set; }

    /// <summary>The name of the navigation property. Unless set: the collection name of the target.</summary>
    public string? Name { get; set; }
}
