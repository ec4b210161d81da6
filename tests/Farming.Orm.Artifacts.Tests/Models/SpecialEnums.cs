using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Artifacts.Tests.Models;

/// <summary>An enum whose values are not valid C# names: they begin with a digit, contain spaces and quotes, or differ only in an accent.</summary>
internal static class SpecialEnums
{
    internal static readonly string[] Values = ["2fa", "two words", "it's", "say \"x\"", "$&", "back\\slash", "größe", "grosse", "gro_e", "", "true"];

    internal enum Method
    {
        First,
    }

    internal static IReadOnlyList<ModelMetadata> Models { get; } =
    [
        new(new()
        {
            Name = "Login",
            LogicalName = "login",
            Table = "logins",
            CollectionName = "Logins",
            Description = "Ways in: $& \"quoted\" \\ */ `${x}`",
            Fields =
            [
                new Field<int>(0, "Id", "id", FieldCodecs.Int32, new() { Generated = IdGeneration.Increment }),
                new Field<Method>(1, "Method", "method", Codec(), new() { EnumValues = Values, HasDefault = true, Default = "2fa" }),
                new Field<Method>(2, "Fallback", "fallback", Codec(), new() { EnumValues = Values, IsNullable = true }),
                new Field<Method>(3, "Quoted", "quoted", Codec(), new() { EnumValues = Values, HasDefault = true, Default = "it's" }),
            ],
            PrimaryKey = [0],
        }),
    ];

    private static Codec<Method> Codec() => FieldCodecs.Enum<Method>(value => value.ToString(), name => Enum.Parse<Method>(name));
}
