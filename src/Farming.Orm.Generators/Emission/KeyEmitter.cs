using Farming.Orm.Generators.Model;

namespace Farming.Orm.Generators.Emission;

/// <summary><c>UserKey</c>: the unique keys, and only those.</summary>
internal static class KeyEmitter
{
    // public sealed class UserKey(RowSource source) : KeyScope<User>(source)
    // {
    //     public UniqueKey<User> Email(string email) => Of(UserBinding.Fields.Email, email);
    //     public UniqueKey<User> TenantIdNumber(string tenantId, int number) => Of(UserBinding.Fields.TenantId, tenantId).And(UserBinding.Fields.Number, number);
    //     public UniqueKeyName<User> Email() => new(UserBinding.Fields.Email);
    // }
    public static void Write(SourceWriter writer, ModelModel model, Spelling spelling)
    {
        var type = model.Type;
        var name = $"{type.Name}Key";
        writer.Write($"""
            /// <summary>The unique keys of <see cref="{spelling.Of(type)}"/>.</summary>
            {spelling.Generated}
            """);
        using (writer.Open($"{type.Access} sealed class {name}({spelling.Code}RowSource source) : {spelling.Code}KeyScope<{spelling.Of(type)}>(source)"))
        {
            writer.WriteApart(Distinct(model).Select(key => Method(key, model, name, spelling))
                .Concat(Distinct(model)
                    .GroupBy(key => Names.Member(Names.Key(key, model), name))
                    .Select(same => NameMethod(same.First(), model, same.Key, spelling))));
        }

        writer.WriteLine();
    }

    /// <summary>The keys with methods of their own: two keys whose names run together alike, with the same types, have one.</summary>
    private static IEnumerable<EquatableArray<int>> Distinct(ModelModel model) =>
        model.Keys.Unique
            .Prepend(model.Keys.Primary)
            .Where(key => key.Count > 0)
            .GroupBy(key => $"{Names.Key(key, model)}({string.Join(", ", key.Select(field => model.Fields[field].Type.Name))})")
            .Select(same => same.First());

    private static string Method(EquatableArray<int> key, ModelModel model, string type, Spelling spelling)
    {
        var fields = key.Select(index => model.Fields[index]).ToList();
        var parameters = string.Join(", ", fields.Select(field => $"{spelling.Of(field.Type.Name)} {field.Parameter}"));
        var first = $"{spelling.Base("Of")}({spelling.Field(model, fields[0])}, {Value(fields[0])})";
        var rest = string.Concat(fields.Skip(1).Select(field => $".And({spelling.Field(model, field)}, {Value(field)})"));
        return $"public {spelling.Orm}UniqueKey<{spelling.Of(model.Type)}> {Names.Member(Names.Key(key, model), type)}({parameters}) => {first}{rest};";
    }

    /// <summary>The key without a value, for upserts of many rows.</summary>
    private static string NameMethod(EquatableArray<int> key, ModelModel model, string name, Spelling spelling)
    {
        var fields = key.Select(index => model.Fields[index]).ToList();
        return $"public {spelling.Orm}UniqueKeyName<{spelling.Of(model.Type)}> {name}() => new({string.Join(", ", fields.Select(field => spelling.Field(model, field)))});";
    }

    /// <summary>A null is no key, so the parameter of a nullable field is not nullable.</summary>
    private static string Value(FieldModel field) =>
        field.Type is { IsNullable: true, IsValueType: true } ? $"({field.Type.OfField}){field.Parameter}" : field.Parameter;
}
