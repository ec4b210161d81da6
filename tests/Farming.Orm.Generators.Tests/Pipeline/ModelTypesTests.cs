using System.Collections;
using System.Reflection;
using Farming.Orm.Generators.Model;
using Farming.Orm.Generators.Naming;
using Farming.Orm.Generators.Parsing;
using Farming.Orm.Generators.Rules;

namespace Farming.Orm.Generators.Tests.Pipeline;

/// <summary>What the pipeline keeps between edits: values, and nothing of the compiler's, which would keep whole compilations alive.</summary>
public class ModelTypesTests
{
    public static TheoryData<string> Models => [.. typeof(OrmGenerator).Assembly.GetTypes().Where(IsModel).Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Models))]
    public void Holds_values_only(string name)
    {
        var type = typeof(OrmGenerator).Assembly.GetTypes().Single(type => IsModel(type) && type.Name == name);

        Assert.True(type.IsSealed);
        Assert.All(
            type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic),
            field => Assert.True(IsValue(field.FieldType), $"{type.Name}.{field.Name} is {field.FieldType}"));
    }

    [Fact]
    public void Enums_are_the_runtimes()
    {
        AssertSame<Farming.Orm.IdGeneration, Generators.Model.IdGeneration>();
        AssertSame<Farming.Orm.ReferentialAction, Generators.Model.ReferentialAction>();
        AssertSame<Metadata.RelationKind, RelationKind>();
    }

    [Fact]
    public void Knows_the_runtimes_types_by_their_names()
    {
        var runtime = typeof(ModelAttribute).Assembly;
        var attributes = typeof(KnownNames).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).Where(name => name.EndsWith("Attribute", StringComparison.Ordinal) && !name.Contains('.', StringComparison.Ordinal)).ToList();

        Assert.Equal(runtime.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Attribute))).Select(type => type.Name).Order(StringComparer.Ordinal), attributes.Order(StringComparer.Ordinal));
        Assert.All([.. attributes, KnownNames.Client, KnownNames.Driver, $"{KnownNames.ColumnType}`1"], name => Assert.NotNull(runtime.GetType(KnownNames.FullName(name))));
        Assert.Equal(KnownNames.JsonSerializable, typeof(System.Text.Json.Serialization.JsonSerializableAttribute).FullName);
        Assert.Equal($"{KnownNames.NavigationProperty}`1", typeof(GeneratedCode.NavigationProperty<>).Name);
        Assert.EndsWith($".{KnownNames.GeneratedCode}", typeof(GeneratedCode.NavigationProperty<>).Namespace, StringComparison.Ordinal);
        Assert.Equal(KnownNames.Tool, typeof(OrmGenerator).Assembly.GetName().Name);
    }

    private static void AssertSame<TExpected, TActual>()
        where TExpected : struct, Enum
        where TActual : struct, Enum
    {
        Assert.Equal(Enum.GetNames<TExpected>(), Enum.GetNames<TActual>());
        Assert.Equal(Enum.GetValues<TExpected>().Select(value => Convert.ToInt32(value, null)), Enum.GetValues<TActual>().Select(value => Convert.ToInt32(value, null)));
    }

    private static bool IsModel(Type type) =>
        (type.Namespace == typeof(ModelModel).Namespace && type is { IsEnum: false, IsNested: false, IsGenericType: false } && !typeof(IEnumerable).IsAssignableFrom(type) && !(type.IsAbstract && type.IsSealed))
        || type == typeof(ParsedDeclaration) || type == typeof(Problem) || type == typeof(Remedy) || type == typeof(Place);

    private static bool IsValue(Type type) =>
        type == typeof(string) || type == typeof(bool) || type == typeof(int) || type.IsEnum
        || IsModel(type)
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>) && IsValue(type.GetGenericArguments()[0]));
}
