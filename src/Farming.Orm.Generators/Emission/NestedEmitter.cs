using Farming.Orm.Generators.Model;

namespace Farming.Orm.Generators.Emission;

/// <summary><c>UserSessionsCreate</c>: a new row of a relation, without the key that its parent fills in.</summary>
internal static class NestedEmitter
{
    // public sealed class UserSessionsCreate
    // {
    //     public string? Id { get; set; }
    //     public required string Token { get; set; }
    //     public IReadOnlyList<SessionDevicesCreate>? Devices { get; set; }
    // }
    public static void WriteElements(SourceWriter writer, ResolvedModel model)
    {
        foreach (var nested in model.Nested)
        {
            var relation = model.Relations[nested.Relation];
            writer.Write($"""
                /// <summary>The values of a new <see cref="{nested.Child.FullName}"/> in <c>{Literals.Xml(relation.Name)}</c> of a <see cref="{model.Model.Type.FullName}"/>, which fills in the key.</summary>
                {Names.Generated}
                """);
            using (writer.Open($"{nested.Element.Access} sealed class {nested.Element.Name}"))
            {
                writer.WriteApart(nested.Given.Select(field => CreateEmitter.Property(field, nested.Element.Name, name => Private(name, nested)))
                    .Concat(nested.Members.Select(member => Property(member, nested.Element))));
            }

            writer.WriteLine();
        }
    }

    /// <summary>The properties of the relations in <c>UserCreate</c>.</summary>
    public static IEnumerable<string> Properties(ResolvedModel model) => model.Nested.Select(nested =>
    {
        var relation = model.Relations[nested.Relation];
        return Property(new(relation.Name, nested.Element, nested.Child, relation.IsToMany), model.Model.Type with { Name = $"{model.Model.Type.Name}Create" });
    });

    // public override bool HasNested(UserCreate row) => row.Profile is not null || row.Sessions is not null;
    //
    // protected override IReadOnlyList<NestedRelation<User, UserCreate>> DescribeNested() =>
    // [
    //     new NestedRelation<User, UserCreate, UserSessionsCreate, Session, SessionCreate>(1, SessionBinding.Instance, static row => row.Sessions, Nested1),
    // ];
    //
    // internal static SessionCreate Nested1(UserSessionsCreate row, User? parent) { … }
    public static void WriteBinding(SourceWriter writer, ResolvedModel resolved)
    {
        if (resolved.Nested.Count == 0)
        {
            return;
        }

        var type = resolved.Model.Type;
        writer.WriteLine();
        writer.Write($"""
            {Documentation.Inherited}
            public override bool HasNested({type.Sibling("Create")} row) => {string.Join(" || ", resolved.Nested.Select(nested => $"row.{Member(nested, resolved)} is not null"))};

            {Documentation.Inherited}
            protected override {Names.List}<{Names.Runtime}.NestedRelation<{type.FullName}, {type.Sibling("Create")}>> DescribeNested() =>
            [
            {string.Join("\n", resolved.Nested.Select(nested => $"    {Relation(nested, resolved)},"))}
            ];
            """);
        foreach (var nested in resolved.Nested)
        {
            writer.WriteLine();
            WriteConversion(writer, nested, resolved);
        }
    }

    /// <summary>The method that makes the child's own row of an element.</summary>
    public static string Conversion(NestedModel nested) => $"Nested{nested.Relation}";

    private static string Property(NestedMemberModel member, TypeModel owner)
    {
        var type = member.IsToMany ? $"{Names.List}<{member.Element.FullName}>" : member.Element.FullName;
        var access = owner.AccessOfMember(member.Element) == "public" && owner.AccessOfMember(member.Child) == "public" ? "public" : "internal";
        return $$"""
            /// <summary>{{(member.IsToMany ? "Every" : "The")}} <see cref="{{member.Child.FullName}}"/> to create with it.</summary>
            {{access}} {{type}}? {{Names.Member(member.Name, owner.Name)}} { get; set; }
            """;
    }

    private static string Relation(NestedModel nested, ResolvedModel resolved)
    {
        var type = resolved.Model.Type;
        var member = $"row.{Member(nested, resolved)}";
        var elements = resolved.Relations[nested.Relation].IsToMany ? member : $"{member} is {{ }} element ? new[] {{ element }} : null";
        return $"new {Names.Runtime}.NestedRelation<{type.FullName}, {type.Sibling("Create")}, {nested.Element.FullName}, {nested.Child.FullName}, {nested.Child.Sibling("Create")}>"
            + $"({nested.Relation}, {nested.Child.Sibling("Binding")}.Instance, static row => {elements}, {Conversion(nested)})";
    }

    private static string Member(NestedModel nested, ResolvedModel resolved) =>
        Names.Member(resolved.Relations[nested.Relation].Name, $"{resolved.Model.Type.Name}Create");

    // internal static SessionCreate Nested1(UserSessionsCreate row, User? parent)
    // {
    //     var create = new SessionCreate
    //     {
    //         Id = row.Id,
    //         UserId = parent is null ? default! : parent.Id,
    //         Token = row.Token,
    //         Devices = row.Devices,
    //     };
    //     if (row._SeenAtIsSet) create.SeenAt = row.SeenAt;
    //     return create;
    // }
    private static void WriteConversion(SourceWriter writer, NestedModel nested, ResolvedModel resolved)
    {
        var create = nested.Child.Sibling("Create");
        using (writer.Open($"internal static {create} {Conversion(nested)}({nested.Element.FullName} row, {resolved.Model.Type.FullName}? parent)"))
        {
            using (writer.Open($"var create = new {create}", "};"))
            {
                for (var index = 0; index < nested.Fields.Count; index++)
                {
                    if (!CreateEmitter.HasFlag(nested.Fields[index]) || nested.ForeignKey.Contains(index))
                    {
                        writer.Write($"{OfChild(nested.Fields[index].Name, nested)} = {Value(index, nested, resolved.Model)},");
                    }
                }

                foreach (var member in nested.Members)
                {
                    writer.Write($"{OfChild(member.Name, nested)} = row.{Names.Member(member.Name, nested.Element.Name)},");
                }
            }

            foreach (var field in nested.Given.Where(CreateEmitter.HasFlag))
            {
                writer.Write($"if (row.{CreateEmitter.Flag(field, name => Private(name, nested))}) create.{OfChild(field.Name, nested)} = row.{Names.Member(field.Name, nested.Element.Name)};");
            }

            writer.Write("return create;");
        }
    }

    /// <summary>What a field of the child is: given by the element, or the parent's key. Without a parent, somebody else writes the key.</summary>
    private static string Value(int index, NestedModel nested, ModelModel model)
    {
        for (var position = 0; position < nested.ForeignKey.Count; position++)
        {
            if (nested.ForeignKey[position] == index)
            {
                var key = model.Fields[nested.Key[position]];
                var value = key.Type.IsNullable
                    ? $"{Names.Runtime}.NestedKey.Of(parent.{key.Identifier}, {Names.FieldsOf(model)}.{key.Identifier})"
                    : $"parent.{key.Identifier}";
                return $"parent is null ? default! : {value}";
            }
        }

        return $"row.{Names.Member(nested.Fields[index].Name, nested.Element.Name)}";
    }

    private static string OfChild(string name, NestedModel nested) => Names.Member(name, $"{nested.Child.Name}Create");

    private static string Private(string preferred, NestedModel nested) =>
        Names.Private(preferred, nested.Fields, nested.Members.Select(member => member.Name));
}
