namespace Farming.Orm;

/// <summary>This model holds the foreign key: each row points to one row of the target.</summary>
/// <remarks>
/// <c>[BelongsTo("user", ForeignKey = "UserId")]</c> gives the navigation property <c>User User</c>, nullable when the foreign key is,
/// and a foreign key constraint in the database.
/// </remarks>
/// <param name="target">The target model's logical or C# name.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class BelongsToAttribute(string target) : Attribute
{
    /// <summary>The target model.</summary>
    public string Target { get; } = target;

    /// <summary>The property of this class that holds the key; for a composite key several, separated by commas, in the order of the target's key.</summary>
    public required string ForeignKey { get; set; }

    /// <summary>The navigation property's name; the target's class name unless set.</summary>
    public string? Name { get; set; }

    /// <summary>What happens to this row when the row it points to is deleted; <see cref="ReferencesAttribute.OnDelete"/> says the same on a property.</summary>
    public ReferentialAction OnDelete { get; set; }

    /// <summary>What happens to this row when the key it points to changes; <see cref="ReferencesAttribute.OnUpdate"/> says the same on a property.</summary>
    public ReferentialAction OnUpdate { get; set; }
}

/// <summary>The target holds a unique foreign key to this model: each row has one row of the target or none.</summary>
/// <param name="target">The target model's logical or C# name.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class HasOneAttribute(string target) : Attribute
{
    /// <summary>The target model.</summary>
    public string Target { get; } = target;

    /// <summary>The property of the target that holds the key; for a composite key several, separated by commas.</summary>
    public required string ForeignKey { get; set; }

    /// <summary>The navigation property's name; the target's class name unless set.</summary>
    public string? Name { get; set; }
}

/// <summary>The target holds a foreign key to this model: each row has any number of rows of the target.</summary>
/// <param name="target">The target model's logical or C# name.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class HasManyAttribute(string target) : Attribute
{
    /// <summary>The target model.</summary>
    public string Target { get; } = target;

    /// <summary>The property of the target that holds the key; for a composite key several, separated by commas.</summary>
    public required string ForeignKey { get; set; }

    /// <summary>The navigation property's name; the target's collection name unless set.</summary>
    public string? Name { get; set; }
}

/// <summary>Rows of a join model connect this model with the target.</summary>
/// <param name="target">The target model's logical or C# name.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ManyToManyAttribute(string target) : Attribute
{
    /// <summary>The target model.</summary>
    public string Target { get; } = target;

    /// <summary>The join model's logical or C# name.</summary>
    public required string Through { get; set; }

    /// <summary>The join model's property that points to this model; for a composite key several, separated by commas.</summary>
    public required string From { get; set; }

    /// <summary>The join model's property that points to the target; for a composite key several, separated by commas.</summary>
    public required string To { get; set; }

    /// <summary>The navigation property's name; the target's collection name unless set.</summary>
    public string? Name { get; set; }
}
