using Farming.Orm.Generators.Model;

namespace Farming.Orm.Generators.Emission;

/// <summary><c>UserInclude</c>: the relations that <c>Include</c> may load.</summary>
internal static class IncludeEmitter
{
    // public sealed class UserInclude
    // {
    //     internal UserInclude() { }
    //
    //     public ToOneInclude<Profile, ProfileWhere, ProfileInclude> Profile => new(0, ProfileBinding.Included);
    //     public ToManyInclude<Session, SessionWhere, SessionInclude> Sessions => new(1, SessionBinding.Included);
    // }
    public static void Write(SourceWriter writer, ResolvedModel model)
    {
        var type = model.Model.Type;
        var name = $"{type.Name}Include";
        writer.Write($"""
            /// <summary>The relations of <see cref="{type.FullName}"/> that <c>Include</c> may load.</summary>
            {Names.Generated}
            """);
        using (writer.Open($"{type.Access} sealed class {name}"))
        {
            writer.WriteApart(model.Relations.Select((relation, index) => Relation(relation, index, model.Model, name))
                .Prepend($"internal {name}() {{ }}"));
        }

        writer.WriteLine();
    }

    private static string Relation(RelationModel relation, int index, ModelModel model, string type)
    {
        var target = relation.Target;
        var include = relation.IsToMany ? "ToManyInclude" : "ToOneInclude";
        return $"""
            /// <summary>{Documentation.Of(relation, model)}</summary>
            {model.Type.AccessOfMember(target)} {Names.Orm}.{include}<{target.FullName}, {target.Sibling("Where")}, {target.Sibling("Include")}> {Names.Member(relation.Name, type)} => new({index}, {target.Sibling("Binding")}.Included);
            """;
    }
}
