using Farming.Orm.Generators.Model;

namespace Farming.Orm.Generators.Emission;

/// <summary><c>UserTable</c>: the query root of <c>orm.Users</c>.</summary>
internal static class TableEmitter
{
    private static readonly string[] Builders = ["Where", "Select", "Include", "Key", "Create", "Update"];

    // public sealed class UserTable : ModelRoot<User, UserWhere, UserSelect, UserInclude, UserKey, UserCreate, UserUpdate>
    // {
    //     public UserTable(OrmContext context) : base(context, UserBinding.Instance) { }
    //
    //     public Task<int> ConnectAsync(…) => …;
    // }
    public static void Write(SourceWriter writer, ResolvedModel model)
    {
        var type = model.Model.Type;
        writer.Write($"""
            /// <summary>The rows of <c>{Literals.Xml(model.Model.Table.Name)}</c>.</summary>
            {Names.Generated}
            """);
        using (writer.Open($"{type.Access} sealed class {type.Name}Table : {Names.Orm}.ModelRoot<{TypeArguments(type)}>"))
        {
            writer.WriteApart(LinkEmitter.Methods(model).Prepend($$"""
                /// <summary>Called by generated code.</summary>
                {{Names.Hidden}}
                public {{type.Name}}Table({{Names.Orm}}.OrmContext context) : base(context, {{type.Sibling("Binding")}}.Instance) { }
                """));
        }

        writer.WriteLine();
    }

    /// <summary>The model and its builders.</summary>
    public static string TypeArguments(TypeModel type) =>
        string.Join(", ", Builders.Select(type.Sibling).Prepend(type.FullName));
}
