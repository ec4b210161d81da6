namespace Farming.Orm.Generators.Model;

/// <summary>A relation whose rows can be created together with a row of the model.</summary>
/// <param name="Relation">The relation's index.</param>
/// <param name="Element">The class of its new rows, generated beside the model: <c>UserSessionsCreate</c>.</param>
/// <param name="Child">The model of those rows: the target, or the join model.</param>
/// <param name="Fields">The child's fields.</param>
/// <param name="ForeignKey">Those of them that point to the parent, which fills them in.</param>
/// <param name="Key">The parent's fields that they take their values from.</param>
/// <param name="Members">The child's own relations of this kind.</param>
/// <param name="IsLink">Whether rows can be linked by it: a many-to-many relation.</param>
internal sealed record NestedModel(
    int Relation,
    TypeModel Element,
    TypeModel Child,
    EquatableArray<FieldModel> Fields,
    EquatableArray<int> ForeignKey,
    EquatableArray<int> Key,
    EquatableArray<NestedMemberModel> Members,
    bool IsLink)
{
    /// <summary>The fields that an element gives.</summary>
    public IEnumerable<FieldModel> Given => Fields.Where((_, index) => !ForeignKey.Contains(index));
}

/// <summary>A property that takes the new rows of a relation.</summary>
/// <param name="Name">The relation's name.</param>
/// <param name="Element">The class of its new rows.</param>
/// <param name="Child">The model of those rows.</param>
/// <param name="IsToMany">Whether there may be several.</param>
internal sealed record NestedMemberModel(string Name, TypeModel Element, TypeModel Child, bool IsToMany);
