using Farming.Orm.Generators.Model;

namespace Farming.Orm.Generators.Emission;

/// <summary><c>UserLinks</c>: the many-to-many relations by which rows can be linked to others.</summary>
internal static class LinksEmitter
{
    // public sealed class UserLinks
    // {
    //     internal static readonly UserLinks Instance = new();
    //
    //     private UserLinks() { }
    //
    //     public RelationLink<User, OrganizationWhere, UserOrganizationsCreate> Organizations { get; } =
    //         new JoinLink<User, OrganizationWhere, UserOrganizationsCreate, MembershipCreate>(
    //             UserBinding.Instance, 2, MembershipBinding.Instance, UserOrganizationsCreate.ToRow, OrganizationBinding.Instance.Where);
    // }
    public static void Write(SourceWriter writer, ResolvedModel model, Spelling spelling)
    {
        if (!HasLinks(model))
        {
            return;
        }

        var type = model.Model.Type;
        var name = $"{type.Name}Links";
        writer.Write($"""
            /// <summary>The relations of <see cref="{spelling.Of(type)}"/> that link rows to others.</summary>
            {spelling.Generated}
            """);
        using (writer.Open($"{type.Access} sealed class {name}"))
        {
            writer.Write($$"""
                internal static readonly {{name}} {{Instance(model)}} = new();

                private {{name}}() { }

                """);
            writer.WriteApart(Joins(model).Select(nested => Property(nested, model, name, spelling)));
        }

        writer.WriteLine();
    }

    /// <summary>Whether the model has any.</summary>
    public static bool HasLinks(ResolvedModel model) => Joins(model).Any();

    /// <summary>The field that holds the only instance, beside the user's names.</summary>
    public static string Instance(ResolvedModel model) => Names.Private("Instance", [], model.Relations.Select(relation => relation.Name));

    private static IEnumerable<NestedModel> Joins(ResolvedModel model) => model.Nested.Where(nested => nested.IsLink);

    private static string Property(NestedModel nested, ResolvedModel model, string name, Spelling spelling)
    {
        var (relation, type) = (model.Relations[nested.Relation], model.Model.Type);
        var element = spelling.Of(nested.Element);
        var arguments = $"{spelling.Of(type)}, {spelling.Of(relation.Target, "Where")}, {element}";
        var access = type.AccessOfMember(nested.Child) == "public" && type.AccessOfMember(relation.Target) == "public" ? "public" : "internal";
        var conversion = ConversionEmitter.Of(nested, spelling);
        return $$"""
            {{access}} {{spelling.Orm}}RelationLink<{{arguments}}> {{Names.Member(relation.Name, name)}} { get; } =
                new {{spelling.Code}}JoinLink<{{arguments}}, {{spelling.Of(nested.Child, "Create")}}>(
                    {{spelling.Binding(type)}}, {{nested.Relation}}, {{spelling.Binding(nested.Child)}}, {{conversion}}, {{spelling.Binding(relation.Target)}}.Where);
            """;
    }
}
