using Farming.Orm.Generators.Naming;

namespace Farming.Orm.Generators.Model;

/// <summary>One <c>[Model]</c> class, read on its own: its relations name other models, but nothing is known of those.</summary>
/// <param name="Type">The class.</param>
/// <param name="Table">What it is called in the database and by the user.</param>
/// <param name="Fields">The mapped properties, those of base classes first.</param>
/// <param name="Keys">The keys and indexes over them.</param>
/// <param name="Relations">The relations as they are declared.</param>
/// <param name="Class">How an instance is made, and what else must be known to write the other half.</param>
/// <param name="IsEmitted">Whether code can be generated for it at all.</param>
internal sealed record ModelModel(
    TypeModel Type,
    TableModel Table,
    EquatableArray<FieldModel> Fields,
    KeysModel Keys,
    EquatableArray<RelationDeclaration> Relations,
    ClassModel Class,
    bool IsEmitted)
{
    /// <summary>The name of the class, or that of <c>[Model(…, Name = …)]</c> in PascalCase.</summary>
    public string Name => IsRenamed ? PascalCase.Of(Table.LogicalName) : Type.Name;

    /// <summary>Whether the model is called other than its class.</summary>
    public bool IsRenamed => Table.LogicalName != CamelCase.Of(Type.Name);

    /// <summary>The index of the field with that C# or logical name, or -1.</summary>
    public int IndexOf(string field)
    {
        var logical = -1;
        for (var index = 0; index < Fields.Count; index++)
        {
            if (Fields[index].Name == field)
            {
                return index;
            }

            if (logical < 0 && Fields[index].LogicalName == field)
            {
                logical = index;
            }
        }

        return logical;
    }
}

/// <summary>What a model is called.</summary>
/// <param name="Name">The table's name.</param>
/// <param name="Schema">The table's schema.</param>
/// <param name="Collection">The name of the query root and of to-many relations.</param>
/// <param name="LogicalName">The model's name in camelCase: of its class, unless <c>[Model(…, Name = …)]</c> gives another.</param>
/// <param name="Description">The text of <c>[Description]</c>.</param>
internal sealed record TableModel(string Name, string? Schema, string Collection, string LogicalName, string? Description);

/// <summary>The keys and indexes of a model; fields are named by their index.</summary>
/// <param name="Primary">The primary key.</param>
/// <param name="Unique">The unique keys besides it.</param>
/// <param name="Indexes">The indexes.</param>
internal sealed record KeysModel(
    EquatableArray<int> Primary,
    EquatableArray<EquatableArray<int>> Unique,
    EquatableArray<EquatableArray<int>> Indexes)
{
    /// <summary>Whether some key consists of just these fields, in any order.</summary>
    public bool IsUnique(IReadOnlyCollection<int> fields) =>
        HasExactly(Primary, fields) || Unique.Any(key => HasExactly(key, fields));

    private static bool HasExactly(EquatableArray<int> key, IReadOnlyCollection<int> fields) =>
        key.Count == fields.Count && key.All(fields.Contains);
}

/// <summary>What must be known of the user's class to write its other half.</summary>
/// <param name="Construction">How an instance is made of a row.</param>
/// <param name="MemberNames">The names that the class already uses.</param>
/// <param name="Neighbours">The types beside the class that have names as those generated for relations have.</param>
/// <param name="PrintModifiers">The modifiers of the <c>PrintMembers</c> that a record needs; <see langword="null"/> if it needs none.</param>
internal sealed record ClassModel(
    ConstructionModel Construction,
    EquatableArray<string> MemberNames,
    EquatableArray<string> Neighbours,
    string? PrintModifiers);

/// <summary>How an instance is made: constructor arguments first, an object initializer for the rest.</summary>
/// <param name="Arguments">The constructor's arguments.</param>
/// <param name="Assigned">The fields set by the initializer.</param>
/// <param name="Unmapped">Required members that are no fields, and get their type's default.</param>
/// <param name="IsPrivate">Whether only the class itself can do it.</param>
internal sealed record ConstructionModel(
    EquatableArray<ArgumentModel> Arguments,
    EquatableArray<int> Assigned,
    EquatableArray<string> Unmapped,
    bool IsPrivate);

/// <summary>An argument of the constructor.</summary>
/// <param name="Parameter">The parameter's name.</param>
/// <param name="Field">The field's index, or -1 for the default of a property that is no field.</param>
internal sealed record ArgumentModel(string Parameter, int Field);
