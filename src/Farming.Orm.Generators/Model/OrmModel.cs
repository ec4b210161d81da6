namespace Farming.Orm.Generators.Model;

/// <summary>One <c>[Orm]</c> class, read on its own.</summary>
/// <param name="Type">The class.</param>
/// <param name="TakesAll">Whether it takes all models of the assembly.</param>
/// <param name="Picks">Else the plain names of the models it takes.</param>
/// <param name="Referenced">Those of them that come from referenced assemblies.</param>
/// <param name="MemberNames">The names that are taken already, by the class or its base.</param>
/// <param name="HasConstructor">Whether the class has the constructor over a driver itself.</param>
/// <param name="IsEmitted">Whether code can be generated for it.</param>
internal sealed record OrmModel(
    TypeModel Type,
    bool TakesAll,
    EquatableArray<string> Picks,
    EquatableArray<ModelModel> Referenced,
    EquatableArray<string> MemberNames,
    bool HasConstructor,
    bool IsEmitted);

/// <summary>An <c>[Orm]</c> class with the models it was resolved to.</summary>
/// <param name="Orm">The class.</param>
/// <param name="HintName">The generated file's name.</param>
/// <param name="Roots">Its query roots, by the models' names.</param>
internal sealed record ResolvedOrm(OrmModel Orm, string HintName, EquatableArray<QueryRootModel> Roots);

/// <summary>A query root.</summary>
/// <param name="Type">The model's class.</param>
/// <param name="Collection">The property's name, without <c>@</c>.</param>
/// <param name="Table">The table's name.</param>
internal sealed record QueryRootModel(TypeModel Type, string Collection, string Table);

/// <summary>A serializer context and one type it can serialize.</summary>
/// <param name="Context">The context's class as generated code writes it.</param>
/// <param name="Keys">The types, see <see cref="JsonModel.Key"/>.</param>
internal sealed record JsonContextModel(string Context, EquatableArray<string> Keys);
