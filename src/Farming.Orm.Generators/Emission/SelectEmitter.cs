using Farming.Orm.Generators.Model;

namespace Farming.Orm.Generators.Emission;

/// <summary><c>UserSelect</c>: the columns and relations that a <c>Select</c> may read.</summary>
internal static class SelectEmitter
{
    // public sealed class UserSelect(RowCursor row) : Selection<User, UserWhere>(row, UserBinding.Instance)
    // {
    //     public string Email => Read(UserBinding.Fields.Email);
    //     public string? Bio => ReadNullable(UserBinding.Fields.Bio);
    //     public OptionalSelection<ProfileSelect> Profile => OptionalToOne(0, ProfileBinding.Instance);
    //     public ToManySelection<Session, SessionWhere, SessionSelect> Sessions => ToMany(1, SessionBinding.Instance);
    // }
    public static void Write(SourceWriter writer, ResolvedModel model, Spelling spelling)
    {
        var type = model.Model.Type;
        var name = $"{type.Name}Select";
        writer.Write($"""
            /// <summary><see cref="{spelling.Of(type)}"/> in a <c>Select</c>.</summary>
            {spelling.Generated}
            """);
        var types = $"{spelling.Of(type)}, {spelling.Of(type, "Where")}";
        using (writer.Open($"{type.Access} sealed class {name}({spelling.Code}RowCursor row) : {spelling.Code}Selection<{types}>(row, {spelling.Binding(type)})"))
        {
            writer.WriteApart(model.Model.Fields.Select(field => Column(field, model.Model, name, spelling))
                .Concat(model.Relations.Select((relation, index) => Relation(relation, index, type, name, spelling))));
        }

        writer.WriteLine();
    }

    private static string Column(FieldModel field, ModelModel model, string name, Spelling spelling)
    {
        var read = spelling.Base(field.Type is { IsNullable: true, IsValueType: false } ? "ReadNullable" : "Read");
        var documentation = Documentation.Of(field, model.Type, spelling);
        return $"{documentation}public {spelling.Of(field.Type.OfProperty)} {Names.Member(field.Name, name)} => {read}({spelling.Field(model, field)});";
    }

    private static string Relation(RelationModel relation, int index, TypeModel type, string name, Spelling spelling)
    {
        var target = relation.Target;
        var select = spelling.Of(target, "Select");
        var (result, read) = relation switch
        {
            { IsToMany: true } => ($"{spelling.Orm}ToManySelection<{spelling.Of(target)}, {spelling.Of(target, "Where")}, {select}>", "ToMany"),
            { IsOptional: true } => ($"{spelling.Code}OptionalSelection<{select}>", "OptionalToOne"),
            _ => (select, "ToOne"),
        };
        return $"{type.AccessOfMember(target)} {result} {Names.Member(relation.Name, name)} => {spelling.Base(read)}({index}, {spelling.Binding(target)});";
    }
}
