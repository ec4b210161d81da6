using Farming.Orm.Artifacts.Naming;
using Farming.Orm.Metadata;

namespace Farming.Orm.Artifacts.Prisma;

/// <summary>The enums of a schema: one for each C# enum, however many fields use it.</summary>
internal sealed class PrismaEnumNames
{
    private readonly Dictionary<Type, PrismaEnum> _enums = [];

    /// <param name="models">The models.</param>
    /// <param name="types">The used type names.</param>
    internal PrismaEnumNames(IReadOnlyList<ModelMetadata> models, NameScope types)
    {
        foreach (var field in models.SelectMany(model => model.Fields).Where(field => field.Type == FieldType.Enum && !_enums.ContainsKey(TypeOf(field))))
        {
            var type = TypeOf(field);
            var values = new NameScope(PrismaIdentifier.Of);
            _enums[type] = new(
                types.Take(type.Name, field.Model.Name + field.Name),
                field.Model.Schema,
                [.. field.EnumValues.Distinct().Select(value => (values.Take(value), value))]);
        }
    }

    /// <summary>The enums, in the order of their fields.</summary>
    internal IEnumerable<PrismaEnum> All => _enums.Values;

    internal PrismaEnum Of(FieldMetadata field) => _enums[TypeOf(field)];

    private static Type TypeOf(FieldMetadata field) => Nullable.GetUnderlyingType(field.ValueType) ?? field.ValueType;
}

/// <summary>An enum of a Prisma schema.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Schema">The schema of the first model with the enum.</param>
/// <param name="Values">Its values: the identifier and the stored text.</param>
internal sealed record PrismaEnum(string Name, string? Schema, IReadOnlyList<(string Identifier, string Stored)> Values)
{
    internal string IdentifierOf(string stored) => Values.First(value => value.Stored == stored).Identifier;
}
