using Farming.Orm.Generators.Model;

namespace Farming.Orm.Generators.Emission;

/// <summary><c>UserSelect</c>: the columns and relations that a <c>Select</c> may read.</summary>
internal static class SelectEmitter
{
    // public sealed class UserSelect : Selection<User>
    // {
    //     public UserSelect(Row row) : base(row, UserBinding.Instance) { }
    //
    //     public string Email => base.Read(UserBinding.Fields.Email);
    //     public string? Bio => base.ReadNullable(UserBinding.Fields.Bio);
    //     public OptionalSelection<ProfileSelect> Profile => base.OptionalToOne(0, ProfileBinding.Instance);
    //     public ToManySelection<Session, SessionWhere, SessionSelect> Sessions => base.ToMany(1, SessionBinding.Instance);
    // }
    public static void Write(SourceWriter writer, ResolvedModel model)
    {
        var type = model.Model.Type;
        var name = $"{type.Name}Select";
        writer.Write($"""
            /// <summary>The columns and relations of <see cref="{type.FullName}"/> that a <c>Select</c> may read.</summary>
            {Names.Generated}
            """);
        using (writer.Open($"{type.Access} sealed class {name} : {Names.Runtime}.Selection<{type.FullName}>"))
        {
            writer.Write($$"""
                /// <summary>Called by generated code.</summary>
                {{Names.Hidden}}
                public {{name}}({{Names.Runtime}}.RowCursor row) : base(row, {{type.Sibling("Binding")}}.Instance) { }

                """);
            writer.WriteApart(model.Model.Fields.Select(field => Column(field, model, name))
                .Concat(model.Relations.Select((relation, index) => Relation(relation, index, model, name))));
        }

        writer.WriteLine();
    }

    private static string Column(FieldModel field, ResolvedModel model, string type)
    {
        var read = field.Type is { IsNullable: true, IsValueType: false } ? "ReadNullable" : "Read";
        return $"""
            /// <summary>{Documentation.Of(field)}</summary>
            public {field.Type.OfProperty} {Names.Member(field.Name, type)} => base.{read}({Names.Field(model.Model, field)});
            """;
    }

    private static string Relation(RelationModel relation, int index, ResolvedModel model, string type)
    {
        var target = relation.Target;
        var select = target.Sibling("Select");
        var (result, read) = relation switch
        {
            { IsToMany: true } => ($"{Names.Orm}.ToManySelection<{target.FullName}, {target.Sibling("Where")}, {select}>", "ToMany"),
            { IsOptional: true } => ($"{Names.Runtime}.OptionalSelection<{select}>", "OptionalToOne"),
            _ => (select, "ToOne"),
        };
        return $"""
            /// <summary>{Documentation.Of(relation, model.Model)}</summary>
            {model.Model.Type.AccessOfMember(target)} {result} {Names.Member(relation.Name, type)} => base.{read}({index}, {target.Sibling("Binding")}.Instance);
            """;
    }
}
