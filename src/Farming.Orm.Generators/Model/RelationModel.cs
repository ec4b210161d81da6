namespace Farming.Orm.Generators.Model;

/// <summary>A relation as its attribute declares it.</summary>
/// <param name="Kind">Which attribute it is.</param>
/// <param name="Target">The target model, by logical or C# name.</param>
/// <param name="Name">The name given to it.</param>
/// <param name="ForeignKey">The foreign key's properties; those that point to this model for many-to-many.</param>
/// <param name="Join">The rest of a many-to-many relation.</param>
/// <param name="Actions">What happens to rows that point here.</param>
/// <param name="Attribute">Which of the class's attributes it is.</param>
internal sealed record RelationDeclaration(
    RelationKind Kind,
    string Target,
    string? Name,
    EquatableArray<string> ForeignKey,
    JoinDeclaration? Join,
    ActionsModel Actions,
    int Attribute);

/// <summary>The join model of a many-to-many relation as the attribute names it.</summary>
/// <param name="Through">The join model, by logical or C# name.</param>
/// <param name="To">Its properties that point to the target.</param>
internal sealed record JoinDeclaration(string Through, EquatableArray<string> To);

/// <summary>A <c>[References]</c> as it is declared.</summary>
/// <param name="Target"><c>model.field</c>.</param>
/// <param name="Actions">What happens to rows that point there.</param>
internal sealed record ReferenceDeclaration(string Target, ActionsModel Actions);

/// <summary>What happens to a row when the row it points to is deleted, or its key changes.</summary>
internal sealed record ActionsModel(ReferentialAction OnDelete, ReferentialAction OnUpdate)
{
    public static readonly ActionsModel None = new(ReferentialAction.NoAction, ReferentialAction.NoAction);
}

/// <summary>A relation whose other end was found.</summary>
/// <param name="Declaration">The attribute.</param>
/// <param name="Name">The navigation property's name, without <c>@</c>.</param>
/// <param name="Target">The target's class.</param>
/// <param name="SourceFields">The fields of this model that are compared, in order.</param>
/// <param name="TargetFields">The fields of the target that are compared, in the same order.</param>
/// <param name="Join">The join model of a many-to-many relation.</param>
/// <param name="IsOptional">Whether a to-one relation may lead to no row.</param>
internal sealed record RelationModel(
    RelationDeclaration Declaration,
    string Name,
    TypeModel Target,
    EquatableArray<int> SourceFields,
    EquatableArray<int> TargetFields,
    JoinModel? Join,
    bool IsOptional)
{
    /// <summary>The name as generated code writes it.</summary>
    public string Identifier => Naming.Identifier.Escape(Name);

    public bool IsToMany => Declaration.Kind is RelationKind.HasMany or RelationKind.ManyToMany;
}

/// <summary>The join model of a many-to-many relation.</summary>
/// <param name="Type">Its class.</param>
/// <param name="From">Its fields that point to the relation's source.</param>
/// <param name="To">Its fields that point to the relation's target.</param>
internal sealed record JoinModel(TypeModel Type, EquatableArray<int> From, EquatableArray<int> To);

/// <summary>A <c>[References]</c> whose target was found.</summary>
/// <param name="Field">The field that carries it.</param>
/// <param name="Target">The class it points to.</param>
/// <param name="TargetField">The index of the field it points to.</param>
/// <param name="Actions">What happens to rows that point there.</param>
internal sealed record ReferenceModel(int Field, TypeModel Target, int TargetField, ActionsModel Actions);

/// <summary>The runtime's enum of this name.</summary>
internal enum RelationKind
{
    BelongsTo,
    HasOne,
    HasMany,
    ManyToMany,
}

/// <summary>The runtime's enum of this name.</summary>
internal enum ReferentialAction
{
    NoAction = 0,
    Restrict = 1,
    Cascade = 2,
    SetNull = 3,
    SetDefault = 4,
}
