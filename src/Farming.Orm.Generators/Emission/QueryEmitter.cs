using Farming.Orm.Generators.Model;

namespace Farming.Orm.Generators.Emission;

/// <summary><c>UserQuery</c>: the query root of <c>orm.Users</c>.</summary>
internal static class QueryEmitter
{
    private static readonly string[] Builders = ["Where", "Select", "Include", "Key", "Create", "Update"];

    // public sealed class UserQuery : ModelRoot<User, UserWhere, UserSelect, UserInclude, UserKey, UserCreate, UserUpdate>
    // {
    //     public UserQuery(OrmContext context) : base(context, UserModel.Instance) { }
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
        using (writer.Open($"{type.Access} sealed class {type.Name}Query : {Names.Orm}.ModelRoot<{TypeArguments(type)}>"))
        {
            writer.WriteApart(ConnectionEmitter.Methods(model).Prepend($$"""
                /// <summary>Called by generated code.</summary>
                {{Names.Hidden}}
                public {{type.Name}}Query({{Names.Orm}}.OrmContext context) : base(context, {{type.Sibling("Model")}}.Instance) { }
                """));
        }

        writer.WriteLine();
    }

    /// <summary>The model and its builders.</summary>
    public static string TypeArguments(TypeModel type) =>
        string.Join(", ", Builders.Select(type.Sibling).Prepend(type.FullName));
}
