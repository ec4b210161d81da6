using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Values;

internal sealed class EnumCodec<T>(Func<T, string?> toName, Func<string, T?> fromName) : Codec<T>(FieldType.Enum)
    where T : struct, Enum
{
    internal override void Write(ParameterWriter writer, T value) => writer.Write(Name(value));

    internal override T Read(RowReader reader, int ordinal) =>
        fromName(reader.GetString(ordinal))
        ?? throw new InvalidCastException($"The database contains a name that the enum {typeof(T).Name} does not define. Add the member, or correct the row.");

    internal override string EnumName(T value) => Name(value);

    internal override int[] EnumOrder(IReadOnlyList<string> names)
    {
        T[] members = [.. names.Select(name => fromName(name)!.Value)];
        T[] ordered = [.. members.Distinct().Order()];
        return Array.ConvertAll(members, member => Array.IndexOf(ordered, member));
    }

    internal override object ToArray(T[] values) => Array.ConvertAll(values, Name);

    private string Name(T value) =>
        toName(value) ?? throw new UnstorableValueException($"the enum {typeof(T).Name} does not define this value. Use one of its members.");
}
