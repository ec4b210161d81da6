using Farming.Orm.Generators.Model;

namespace Farming.Orm.Generators.Emission;

/// <summary><c>UserInclude</c>: the relations that <c>Include</c> may load.</summary>
internal static class IncludeEmitter
{
    // public sealed class UserInclude
    // {
    //     public ToOneInclude<Profile, ProfileWhere, ProfileInclude> Profile => new(0, ProfileBinding.Instance.Included);
    //     public ToManyInclude<Session, SessionWhere, SessionInclude> Sessions => new(1, SessionBinding.Instance.Included);
    // }
    public static void Write(SourceWriter writer, ResolvedModel model, Spelling spelling)
    {
        var type = model.Model.Type;
        var name = $"{type.Name}Include";
        writer.Write($"""
            /// <summary>The relations of <see cref="{spelling.Of(type)}"/>.</summary>
            {spelling.Generated}
            """);
        using (writer.Open($"{type.Access} sealed class {name}"))
        {
            writer.WriteApart(model.Relations.Select((relation, index) => Relation(relation, index, type, name, spelling)));
        }

        writer.WriteLine();
    }

    private static string Relation(RelationModel relation, int index, TypeModel type, string name, Spelling spelling)
    {
        var target = relation.Target;
        var include = relation.IsToMany ? "ToManyInclude" : "ToOneInclude";
        var arguments = $"{spelling.Of(target)}, {spelling.Of(target, "Where")}, {spelling.Of(target, "Include")}";
        var value = $"new({index}, {spelling.Binding(target)}.Included)";
        return $"{type.AccessOfMember(target)} {spelling.Orm}{include}<{arguments}> {Names.Member(relation.Name, name)} => {value};";
    }
}
