using Farming.Orm.Generators.Model;

namespace Farming.Orm.Generators.Emission;

/// <summary><c>UserWhere</c>: the columns and relations in predicates and orders.</summary>
internal static class WhereEmitter
{
    // public sealed class UserWhere : WhereScope
    // {
    //     private readonly Source _source;
    //
    //     public UserWhere(Source source) : base(source) => _source = source;
    //
    //     public Column<string> Email => new(_source, UserModel.Fields.Email);
    //     public ProfileWhere Profile => new(_source.ToOne(0));
    //     public ToManyPath<SessionWhere> Sessions => new(_source, 1, static source => new(source));
    // }
    public static void Write(SourceWriter writer, ResolvedModel model)
    {
        var type = model.Model.Type;
        var name = $"{type.Name}Where";
        var source = Names.Private("_source", model);
        writer.Write($"""
            /// <summary>The columns and relations of <see cref="{type.FullName}"/> in predicates and orders.</summary>
            {Names.Generated}
            """);
        using (writer.Open($"{type.Access} sealed class {name} : {Names.Runtime}.WhereScope"))
        {
            writer.Write($"""
                private readonly {Names.Runtime}.Source {source};

                /// <summary>Called by generated code.</summary>
                {Names.Hidden}
                public {name}({Names.Runtime}.Source source) : base(source) => {source} = source;

                """);
            writer.WriteApart(model.Model.Fields.Select(field => Column(field, model, name, source))
                .Concat(model.Relations.Select((relation, index) => Relation(relation, index, model, name, source))));
        }

        writer.WriteLine();
    }

    private static string Column(FieldModel field, ResolvedModel model, string type, string source) => $"""
        /// <summary>{Documentation.Of(field)}</summary>
        public {Names.Orm}.Column<{field.Type.OfField}> {Names.Member(field.Name, type)} => new({source}, {Names.Field(model.Model, field)});
        """;

    private static string Relation(RelationModel relation, int index, ResolvedModel model, string type, string source)
    {
        var where = relation.Target.Sibling("Where");
        var (result, arguments) = relation.IsToMany
            ? ($"{Names.Orm}.ToManyPath<{where}>", $"{source}, {index}, static source => new(source)")
            : (where, $"{source}.ToOne({index})");
        return $"""
            /// <summary>{Documentation.Of(relation, model.Model)}</summary>
            {model.Model.Type.AccessOfMember(relation.Target)} {result} {Names.Member(relation.Name, type)} => new({arguments});
            """;
    }
}
