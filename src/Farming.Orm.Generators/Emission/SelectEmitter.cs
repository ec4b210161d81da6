using Farming.Orm.Generators.Model;

namespace Farming.Orm.Generators.Emission;

/// <summary><c>UserSelect</c>: the columns and relations that a <c>Select</c> may read.</summary>
internal static class SelectEmitter
{
    // public sealed class UserSelect : Selection<User>
    // {
    //     private readonly Row _row;
    //
    //     public UserSelect(Row row) : base(row, UserModel.Instance) => _row = row;
    //
    //     public string Email => _row.Read(UserModel.Fields.Email);
    //     public string? Bio => _row.ReadNullable(UserModel.Fields.Bio);
    //     public OptionalSelection<ProfileSelect> Profile => _row.OptionalToOne(0, static row => new ProfileSelect(row));
    //     public ToManySelection<Session, SessionWhere, SessionSelect> Sessions => new(_row, 1, SessionModel.Instance);
    // }
    public static void Write(SourceWriter writer, ResolvedModel model)
    {
        var type = model.Model.Type;
        var name = $"{type.Name}Select";
        var row = Names.Private("_row", model);
        writer.Write($"""
            /// <summary>The columns and relations of <see cref="{type.FullName}"/> that a <c>Select</c> may read.</summary>
            {Names.Generated}
            """);
        using (writer.Open($"{type.Access} sealed class {name} : {Names.Runtime}.Selection<{type.FullName}>"))
        {
            writer.Write($"""
                private readonly {Names.Runtime}.Row {row};

                /// <summary>Called by generated code.</summary>
                {Names.Hidden}
                public {name}({Names.Runtime}.Row row) : base(row, {type.Sibling("Model")}.Instance) => {row} = row;

                """);
            writer.WriteApart(model.Model.Fields.Select(field => Column(field, model, name, row))
                .Concat(model.Relations.Select((relation, index) => Relation(relation, index, model, name, row))));
        }

        writer.WriteLine();
    }

    private static string Column(FieldModel field, ResolvedModel model, string type, string row)
    {
        var read = field.Type is { IsNullable: true, IsValueType: false } ? "ReadNullable" : "Read";
        return $"""
            /// <summary>{Documentation.Of(field)}</summary>
            public {field.Type.OfProperty} {Names.Member(field.Name, type)} => {row}.{read}({Names.Field(model.Model, field)});
            """;
    }

    private static string Relation(RelationModel relation, int index, ResolvedModel model, string type, string row)
    {
        var target = relation.Target;
        var select = target.Sibling("Select");
        var (result, value) = relation switch
        {
            { IsToMany: true } => ($"{Names.Orm}.ToManySelection<{target.FullName}, {target.Sibling("Where")}, {select}>", $"new({row}, {index}, {target.Sibling("Model")}.Instance)"),
            { IsOptional: true } => ($"{Names.Runtime}.OptionalSelection<{select}>", $"{row}.OptionalToOne({index}, static row => new {select}(row))"),
            _ => (select, $"{row}.ToOne({index}, static row => new {select}(row))"),
        };
        return $"""
            /// <summary>{Documentation.Of(relation, model.Model)}</summary>
            {model.Model.Type.AccessOfMember(target)} {result} {Names.Member(relation.Name, type)} => {value};
            """;
    }
}
