using Farming.Orm.Generators.Model;
using Farming.Orm.Generators.Naming;

namespace Farming.Orm.Generators.Emission;

/// <summary><c>UserWhere</c>: the columns and relations in predicates and orders. It documents the columns.</summary>
internal static class WhereEmitter
{
    // public sealed class UserWhere(RowSource source) : WhereScope(source)
    // {
    //     /// <summary>The column <c>email</c>.</summary>
    //     public Column<string> Email => Column(UserBinding.Fields.Email);
    //
    //     public ProfileWhere Profile => new(ToOne(0));
    //     public ToManyPath<SessionWhere> Sessions => ToMany(1, SessionBinding.Instance);
    // }
    public static void Write(SourceWriter writer, ResolvedModel model, Spelling spelling)
    {
        var type = model.Model.Type;
        var name = $"{type.Name}Where";
        writer.Write($"""
            /// <summary><see cref="{spelling.Of(type)}"/> in predicates and orders.</summary>
            {spelling.Generated}
            """);
        using (writer.Open($"{type.Access} sealed class {name}({spelling.Code}RowSource source) : {spelling.Code}WhereScope(source)"))
        {
            writer.WriteApart(model.Model.Fields.Select(field => Column(field, model.Model, name, spelling))
                .Concat(model.Relations.Select((relation, index) => Relation(relation, index, type, name, spelling))));
        }

        writer.WriteLine();
    }

    private static string Column(FieldModel field, ModelModel model, string name, Spelling spelling)
    {
        var column = field.Type.Kind == FieldKind.Json ? KnownNames.JsonColumnType : KnownNames.ColumnType;
        return $"""
            /// <summary>{Documentation.Of(field)}</summary>
            public {spelling.Orm}{column}<{spelling.Of(field.Type.OfField)}> {Names.Member(field.Name, name)} => {spelling.Base(column)}({spelling.Field(model, field)});
            """;
    }

    private static string Relation(RelationModel relation, int index, TypeModel type, string name, Spelling spelling)
    {
        var where = spelling.Of(relation.Target, "Where");
        var (result, value) = relation.IsToMany
            ? ($"{spelling.Orm}ToManyPath<{where}>", $"{spelling.Base("ToMany")}({index}, {spelling.Binding(relation.Target)})")
            : (where, $"new({spelling.Base("ToOne")}({index}))");
        return $"{type.AccessOfMember(relation.Target)} {result} {Names.Member(relation.Name, name)} => {value};";
    }
}
