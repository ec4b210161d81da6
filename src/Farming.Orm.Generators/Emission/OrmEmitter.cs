using Farming.Orm.Generators.Model;
using Farming.Orm.Generators.Naming;

namespace Farming.Orm.Generators.Emission;

/// <summary>The file of an <c>[Orm]</c> class: its constructor, its metadata, and a query root per model.</summary>
internal static class OrmEmitter
{
    // partial class AppOrm : OrmClient<AppOrm>
    // {
    //     public AppOrm(Driver driver) : base(driver, Metadata) { }
    //
    //     private AppOrm(OrmContext context) : base(context, Metadata) { }
    //
    //     public static OrmMetadata Metadata { get; } = new("AppOrm", static () => [UserBinding.Instance.Metadata]);
    //
    //     protected override AppOrm WithContext(OrmContext context) => new(context);
    //
    //     private UserTable? _users;
    //
    //     public UserTable Users => _users ??= new(Context);
    // }
    public static string Emit(ResolvedOrm resolved)
    {
        var writer = new SourceWriter();
        var type = resolved.Orm.Type;
        var spelling = new Spelling(type, []);
        using (writer.OpenScope(type, spelling))
        using (writer.Open($"partial {type.Keyword} {Identifier.Escape(type.Name)} : {spelling.Orm}OrmClient<{type.FullName}>"))
        {
            if (!resolved.Orm.HasConstructor)
            {
                writer.Write($$"""
                    /// <summary>A client over a driver; cheap, immutable, thread-safe.</summary>
                    /// <param name="driver">The database.</param>
                    {{spelling.Generated}}
                    public {{Identifier.Escape(type.Name)}}({{spelling.Orm}}Driver driver) : base(driver, Metadata) { }

                    """);
            }

            writer.Write($$"""
                private {{Identifier.Escape(type.Name)}}({{spelling.Orm}}OrmContext context) : base(context, Metadata) { }

                """);
            WriteMetadata(writer, resolved, spelling);
            writer.WriteLine();
            writer.Write($"""
                /// <inheritdoc/>
                {spelling.Generated}
                protected override {type.FullName} WithContext({spelling.Orm}OrmContext context) => new(context);
                """);
            foreach (var root in resolved.Roots)
            {
                writer.WriteLine();
                writer.Write(Root(root, resolved, spelling));
            }
        }

        return writer.ToString();
    }

    private static void WriteMetadata(SourceWriter writer, ResolvedOrm resolved, Spelling spelling)
    {
        var models = resolved.Roots.Select(root => $"        {root.Type.Sibling("Binding")}.Instance.Metadata,\n");
        writer.Write($$"""
            /// <summary>The models of this client.</summary>
            {{spelling.Generated}}
            public static {{spelling.Metadata}}OrmMetadata Metadata { get; } = new(
                {{Literals.Text(resolved.Orm.Type.Name)}},
                static () =>
                [
            {{string.Concat(models)}}    ]);
            """);
    }

    private static string Root(QueryRootModel root, ResolvedOrm resolved, Spelling spelling)
    {
        var taken = resolved.Orm.MemberNames.Concat(resolved.Roots.Select(other => other.Collection));
        var field = Identifier.Free($"_{CamelCase.Of(root.Collection)}", taken);
        var query = root.Type.Sibling("Table");
        return $$"""
            {{spelling.Generated}}
            private {{query}}? {{field}};

            /// <summary>The rows of <c>{{Literals.Xml(root.Table)}}</c>.</summary>
            {{spelling.Generated}}
            {{resolved.Orm.Type.AccessOfMember(root.Type)}} {{query}} {{Identifier.Escape(root.Collection)}} => {{field}} ??= new(Context);
            """;
    }
}
