using Farming.Orm.Generators.Model;

namespace Farming.Orm.Generators.Emission;

/// <summary><c>UserWhere</c>: the columns and relations in predicates and orders.</summary>
internal static class WhereEmitter
{
    // public sealed class UserWhere : WhereScope
    // {
    //     public UserWhere(Source source) : base(source) { }
    //
    //     public Column<string> Email => base.Column(UserBinding.Fields.Email);
    //     public ProfileWhere Profile => new(base.ToOne(0));
    //     public ToManyPath<SessionWhere> Sessions => base.ToMany(1, SessionBinding.Instance);
    // }
    public static void Write(SourceWriter writer, ResolvedModel model)
    {
        var type = model.Model.Type;
        var name = $"{type.Name}Where";
        writer.Write($"""
            /// <summary>The columns and relations of <see cref="{type.FullName}"/> in predicates and orders.</summary>
            {Names.Generated}
            """);
        using (writer.Open($"{type.Access} sealed class {name} : {Names.Runtime}.WhereScope"))
        {
            writer.Write($$"""
                /// <summary>Called by generated code.</summary>
                {{Names.Hidden}}
                public {{name}}({{Names.Runtime}}.RowSource source) : base(source) { }

                """);
            writer.WriteApart(model.Model.Fields.Select(field => Column(field, model, name))
                .Concat(model.Relations.Select((relation, index) => Relation(relation, index, model, name))));
        }

        writer.WriteLine();
    }

    private static string Column(FieldModel field, ResolvedModel model, string type) => $"""
        /// <summary>{Documentation.Of(field)}</summary>
        public {Names.Orm}.Column<{field.Type.OfField}> {Names.Member(field.Name, type)} => base.Column({Names.Field(model.Model, field)});
        """;

    private static string Relation(RelationModel relation, int index, ResolvedModel model, string type)
    {
        var where = relation.Target.Sibling("Where");
        var (result, value) = relation.IsToMany
            ? ($"{Names.Orm}.ToManyPath<{where}>", $"base.ToMany({index}, {relation.Target.Sibling("Binding")}.Instance)")
            : (where, $"new(base.ToOne({index}))");
        return $"""
            /// <summary>{Documentation.Of(relation, model.Model)}</summary>
            {model.Model.Type.AccessOfMember(relation.Target)} {result} {Names.Member(relation.Name, type)} => {value};
            """;
    }
}
