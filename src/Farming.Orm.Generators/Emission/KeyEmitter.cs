using Farming.Orm.Generators.Model;

namespace Farming.Orm.Generators.Emission;

/// <summary><c>UserKey</c>: the unique keys, and only those.</summary>
internal static class KeyEmitter
{
    // public sealed class UserKey
    // {
    //     private readonly Source _source;
    //
    //     public UserKey(Source source) => _source = source;
    //
    //     public UniqueKey<User> Email(string email) => UniqueKey<User>.Of(this._source, UserBinding.Fields.Email, email);
    //     public UniqueKey<User> TenantIdNumber(string tenantId, int number) =>
    //         UniqueKey<User>.Of(this._source, UserBinding.Fields.TenantId, tenantId).And(UserBinding.Fields.Number, number);
    //
    //     public UniqueKeyName<User> Email() => new(UserBinding.Fields.Email);
    // }
    public static void Write(SourceWriter writer, ResolvedModel resolved)
    {
        var model = resolved.Model;
        var name = $"{model.Type.Name}Key";
        var source = Names.Private("_source", resolved);
        writer.Write($"""
            /// <summary>The unique keys of <see cref="{model.Type.FullName}"/>.</summary>
            {Names.Generated}
            """);
        using (writer.Open($"{model.Type.Access} sealed class {name}"))
        {
            writer.Write($"""
                private readonly {Names.Runtime}.RowSource {source};

                /// <summary>Called by generated code.</summary>
                {Names.Hidden}
                public {name}({Names.Runtime}.RowSource source) => {source} = source;
                """);
            foreach (var key in Distinct(model))
            {
                writer.WriteLine();
                writer.Write(Method(key, model, name, source));
            }

            foreach (var key in Distinct(model).GroupBy(key => Name(key, model, name)).Select(same => same.First()))
            {
                writer.WriteLine();
                writer.Write(NameMethod(key, model, name));
            }
        }

        writer.WriteLine();
    }

    /// <summary>The keys with methods of their own: two keys whose names run together alike, with the same types, have one.</summary>
    private static IEnumerable<EquatableArray<int>> Distinct(ModelModel model) =>
        model.Keys.Unique
            .Prepend(model.Keys.Primary)
            .Where(key => key.Count > 0)
            .GroupBy(key => $"{string.Concat(key.Select(field => model.Fields[field].Name))}({string.Join(", ", key.Select(field => model.Fields[field].Type.Name))})")
            .Select(same => same.First());

    private static string Method(EquatableArray<int> key, ModelModel model, string type, string source)
    {
        var fields = key.Select(index => model.Fields[index]).ToList();
        var result = $"{Names.Orm}.UniqueKey<{model.Type.FullName}>";
        var name = Name(key, model, type);
        var parameters = string.Join(", ", fields.Select(field => $"{field.Type.Name} {field.Parameter}"));
        var first = $"{result}.Of(this.{source}, {Names.Field(model, fields[0])}, {Value(fields[0])})";
        var rest = string.Concat(fields.Skip(1).Select(field => $".And({Names.Field(model, field)}, {Value(field)})"));
        var subject = string.Join(", ", fields.Select(field => $"<c>{Literals.Xml(field.Name)}</c>"));
        return $"""
            /// <summary>The row with this {subject}.</summary>
            {string.Join("\n", fields.Select(field => $"""/// <param name="{field.Parameter.TrimStart('@')}">{Documentation.Of(field)}</param>"""))}
            public {result} {name}({parameters}) =>
                {first}{rest};
            """;
    }

    /// <summary>The key without a value, for upserts of many rows.</summary>
    private static string NameMethod(EquatableArray<int> key, ModelModel model, string type)
    {
        var fields = key.Select(index => model.Fields[index]).ToList();
        var subject = string.Join(", ", fields.Select(field => $"<c>{Literals.Xml(field.Name)}</c>"));
        return $"""
            /// <summary>The key {subject}, for upserts of many rows.</summary>
            public {Names.Orm}.UniqueKeyName<{model.Type.FullName}> {Name(key, model, type)}() => new({string.Join(", ", fields.Select(field => Names.Field(model, field)))});
            """;
    }

    private static string Name(EquatableArray<int> key, ModelModel model, string type) =>
        Names.Member(string.Concat(key.Select(index => model.Fields[index].Name)), type);

    /// <summary>A null is no key, so the parameter of a nullable field is not nullable.</summary>
    private static string Value(FieldModel field) =>
        field.Type is { IsNullable: true, IsValueType: true } ? $"({field.Type.OfField}){field.Parameter}" : field.Parameter;
}
