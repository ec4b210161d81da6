using Farming.Orm.Generators.Model;

namespace Farming.Orm.Generators.Emission;

/// <summary><c>UserLinks</c>: the many-to-many relations that link rows, and the methods of <c>UserTable</c> that do it.</summary>
internal static class LinkEmitter
{
    // public sealed class UserLinks
    // {
    //     internal static readonly UserLinks Instance = new();
    //
    //     private UserLinks() { }
    //
    //     public Connection<User, OrganizationWhere, UserOrganizationsCreate> Organizations { get; } =
    //         new JoinConnection<User, OrganizationWhere, UserOrganizationsCreate, MembershipCreate>(
    //             UserBinding.Instance, 2, MembershipBinding.Instance, UserBinding.Nested2, static source => new(source));
    // }
    public static void Write(SourceWriter writer, ResolvedModel model)
    {
        if (!Joins(model).Any())
        {
            return;
        }

        var type = model.Model.Type;
        var name = $"{type.Name}Links";
        writer.Write($"""
            /// <summary>The relations of <see cref="{type.FullName}"/> that link rows to others.</summary>
            {Names.Generated}
            """);
        using (writer.Open($"{type.Access} sealed class {name}"))
        {
            writer.Write($$"""
                internal static readonly {{name}} {{Instance(model)}} = new();

                private {{name}}() { }

                """);
            writer.WriteApart(Joins(model).Select(nested => Property(nested, model, name)));
        }

        writer.WriteLine();
    }

    /// <summary>The methods of <c>UserTable</c>, for each relation.</summary>
    public static IEnumerable<string> Methods(ResolvedModel model) => Joins(model).Select(nested => Methods(nested, model));

    private static IEnumerable<NestedModel> Joins(ResolvedModel model) => model.Nested.Where(nested => model.Relations[nested.Relation].Join is not null);

    private static string Instance(ResolvedModel model) => Names.Private("Instance", [], model.Relations.Select(relation => relation.Name));

    private static string Property(NestedModel nested, ResolvedModel model, string name)
    {
        var relation = model.Relations[nested.Relation];
        var type = model.Model.Type;
        return $$"""
            /// <summary>{{Documentation.Of(relation, model.Model)}}</summary>
            {{Access(nested, model)}} {{Connection(nested, model)}} {{Names.Member(relation.Name, name)}} { get; } =
                new {{Names.Runtime}}.JoinConnection<{{type.FullName}}, {{relation.Target.Sibling("Where")}}, {{nested.Element.FullName}}, {{nested.Child.Sibling("Create")}}>(
                    {{type.Sibling("Binding")}}.Instance, {{nested.Relation}}, {{nested.Child.Sibling("Binding")}}.Instance, {{type.Sibling("Binding")}}.{{NestedEmitter.Conversion(nested)}}, static source => new(source));
            """;
    }

    // public Task<int> ConnectAsync(Func<UserKey, UniqueKey<User>> key, Func<UserLinks, Connection<…>> relation, IEnumerable<UserOrganizationsCreate> rows, CancellationToken cancellationToken = default) =>
    //     ConnectAsync(key, relation(UserLinks.Instance), rows, cancellationToken);
    private static string Methods(NestedModel nested, ResolvedModel model)
    {
        const string Token = "global::System.Threading.CancellationToken cancellationToken";
        const string Task = "global::System.Threading.Tasks.Task";
        var type = model.Model.Type;
        var links = type.Sibling("Links");
        var access = Access(nested, model);
        var rows = $"global::System.Collections.Generic.IEnumerable<{nested.Element.FullName}> rows";
        var start = $"global::System.Func<{type.Sibling("Key")}, {Names.Orm}.UniqueKey<{type.FullName}>> key, global::System.Func<{links}, {Connection(nested, model)}> relation";
        var relation = $"relation({links}.{Instance(model)})";
        var where = model.Relations[nested.Relation].Target.Sibling("Where");
        return $"""
            /// <inheritdoc cref="{Names.Orm}.ModelRoot{Cref}.AddAsync"/>
            {access} {Task}<int> ConnectAsync({start}, {rows}, {Token} = default) =>
                AddAsync(key, {relation}, rows, cancellationToken);

            /// <inheritdoc cref="{Names.Orm}.ModelRoot{Cref}.RemoveAsync"/>
            {access} {Task}<int> DisconnectAsync({start}, {Token} = default) =>
                RemoveAsync(key, {relation}, null, cancellationToken);

            /// <inheritdoc cref="{Names.Orm}.ModelRoot{Cref}.RemoveAsync"/>
            {access} {Task}<int> DisconnectAsync({start}, global::System.Func<{where}, {Names.Orm}.Predicate> predicate, {Token} = default) =>
                RemoveAsync(key, {relation}, predicate ?? throw new global::System.ArgumentNullException(nameof(predicate)), cancellationToken);

            /// <inheritdoc cref="{Names.Orm}.ModelRoot{Cref}.ReplaceAsync"/>
            {access} {Task}<{Names.Orm}.ConnectionChanges> SetAsync({start}, {rows}, {Token} = default) =>
                ReplaceAsync(key, {relation}, rows, cancellationToken);
            """;
    }

    private const string Cref = "{TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate}";

    private static string Connection(NestedModel nested, ResolvedModel model) =>
        $"{Names.Orm}.Connection<{model.Model.Type.FullName}, {model.Relations[nested.Relation].Target.Sibling("Where")}, {nested.Element.FullName}>";

    private static string Access(NestedModel nested, ResolvedModel model)
    {
        var type = model.Model.Type;
        return type.AccessOfMember(nested.Child) == "public" && type.AccessOfMember(model.Relations[nested.Relation].Target) == "public" ? "public" : "internal";
    }
}
