using Farming.Orm.Generators.Model;

namespace Farming.Orm.Generators.Emission;

/// <summary><c>UserSessionsCreate</c>: a new row of a relation, without the key that its parent fills in.</summary>
internal static class NestedEmitter
{
    // public sealed class UserSessionsCreate
    // {
    //     public string? Id { get; set; }
    //
    //     public required string Token { get; set; }
    //
    //     public IReadOnlyList<SessionDevicesCreate>? Devices { get; set; }
    //
    //     internal static SessionCreate ToRow(UserSessionsCreate row, User? parent) => …;
    // }
    public static void Write(SourceWriter writer, ResolvedModel resolved, Spelling spelling)
    {
        var parent = spelling.Of(resolved.Model.Type);
        foreach (var nested in resolved.Nested)
        {
            var relation = resolved.Relations[nested.Relation];
            writer.Write($"""
                /// <summary>A new row of <see cref="{parent}.{relation.Identifier}"/>, without the key.</summary>
                {spelling.Generated}
                """);
            using (writer.Open($"{nested.Element.Access} sealed class {nested.Element.Name}"))
            {
                writer.WriteApart(nested.Given
                    .Select(field =>
                        CreateEmitter.Property(
                            field,
                            nested.Element.Name,
                            Documentation.Of(field, nested.Child, spelling),
                            spelling,
                            unused => Names.Private(unused, nested),
                            CreateEmitter.DistinguishesNull))
                    .Concat(nested.Members.Select(member => Property(member, nested.Element, spelling))));
                writer.WriteLine();
                ConversionEmitter.Write(writer, nested, resolved.Model, spelling);
            }

            writer.WriteLine();
        }
    }

    /// <summary>The properties of the relations in <c>UserCreate</c>.</summary>
    public static IEnumerable<string> Properties(ResolvedModel model, Spelling spelling) => model.Nested.Select(nested =>
    {
        var relation = model.Relations[nested.Relation];
        var owner = model.Model.Type with { Name = $"{model.Model.Type.Name}Create" };
        return Property(new(relation.Name, nested.Element, nested.Child, relation.IsToMany), owner, spelling);
    });

    // public override bool HasNested(UserCreate row) => row.Profile is not null || row.Sessions is not null;
    //
    // protected override NestedRelation<User, UserCreate>[] DescribeNested() =>
    // [
    //     One(0, ProfileBinding.Instance, static row => row.Profile, UserProfileCreate.ToRow),
    //     Many(1, SessionBinding.Instance, static row => row.Sessions, UserSessionsCreate.ToRow),
    // ];
    public static void WriteBinding(SourceWriter writer, ResolvedModel resolved, Spelling spelling)
    {
        if (resolved.Nested.Count == 0)
        {
            return;
        }

        var type = resolved.Model.Type;
        var (model, create) = (spelling.Of(type), spelling.Of(type, "Create"));
        writer.WriteLine();
        writer.Write($"""
            public override bool HasNested({create} row) => {string.Join(" || ", resolved.Nested.Select(nested => $"row.{Member(nested, resolved)} is not null"))};

            protected override {spelling.Code}NestedRelation<{model}, {create}>[] DescribeNested() =>
            [
            {string.Join("\n", resolved.Nested.Select(nested => $"    {Relation(nested, resolved, spelling)},"))}
            ];
            """);
    }

    private static string Property(NestedMemberModel member, TypeModel owner, Spelling spelling)
    {
        var type = member.IsToMany ? $"{spelling.List}<{spelling.Of(member.Element)}>" : spelling.Of(member.Element);
        var access = owner.AccessOfMember(member.Element) == "public" && owner.AccessOfMember(member.Child) == "public" ? "public" : "internal";
        return $"{access} {type}? {Names.Member(member.Name, owner.Name)} {{ get; set; }}";
    }


    private static string Relation(NestedModel nested, ResolvedModel resolved, Spelling spelling)
    {
        var factory = resolved.Relations[nested.Relation].IsToMany ? "Many" : "One";
        return $"{factory}({nested.Relation}, {spelling.Binding(nested.Child)}, static row => row.{Member(nested, resolved)}, {ConversionEmitter.Of(nested, spelling)})";
    }

    private static string Member(NestedModel nested, ResolvedModel resolved) =>
        Names.Member(resolved.Relations[nested.Relation].Name, $"{resolved.Model.Type.Name}Create");
}
