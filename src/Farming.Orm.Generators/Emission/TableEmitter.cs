using Farming.Orm.Generators.Model;

namespace Farming.Orm.Generators.Emission;

/// <summary><c>UserTable</c>: the query root of <c>orm.Users</c>.</summary>
internal static class TableEmitter
{
    private static readonly string[] Builders = ["Where", "Select", "Include", "Key", "Create", "Update"];

    // public sealed class UserTable(OrmContext context)
    //     : LinkedModelRoot<User, UserWhere, UserSelect, UserInclude, UserKey, UserCreate, UserUpdate, UserLinks>(context, UserBinding.Instance)
    // {
    //     protected override UserLinks Links => UserLinks.Instance;
    // }
    public static void Write(SourceWriter writer, ResolvedModel model, Spelling spelling)
    {
        var type = model.Model.Type;
        var hasLinks = LinksEmitter.HasLinks(model);
        var links = spelling.Of(type, "Links");
        var root = hasLinks ? $"LinkedModelRoot<{TypeArguments(type, spelling)}, {links}>" : $"ModelRoot<{TypeArguments(type, spelling)}>";
        var end = hasLinks ? "" : ";";
        writer.Write($"""
            /// <summary>The rows of <c>{Literals.Xml(model.Model.Table.Name)}</c>.</summary>
            {spelling.Generated}
            {type.Access} sealed class {type.Name}Table({spelling.Orm}OrmContext context)
                : {spelling.Orm}{root}(context, {spelling.Binding(type)}){end}
            """);
        if (hasLinks)
        {
            using (writer.Open())
            {
                writer.Write($"protected override {links} Links => {links}.{LinksEmitter.Instance(model)};");
            }
        }

        writer.WriteLine();
    }

    /// <summary>The model and its builders.</summary>
    public static string TypeArguments(TypeModel type, Spelling spelling) =>
        string.Join(", ", Builders.Select(suffix => spelling.Of(type, suffix)).Prepend(spelling.Of(type)));
}
