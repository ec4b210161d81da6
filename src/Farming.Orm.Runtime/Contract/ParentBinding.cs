using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Queries.Predicates;

namespace Farming.Orm.Contract;

/// <summary>New join rows that all reference one row, whose key is given separately.</summary>
/// <param name="binding">The rows.</param>
/// <param name="foreignKey">Their fields that reference the row.</param>
/// <param name="values">The values of these fields, in the same order.</param>
internal sealed class ParentBinding<TJoin>(
    ICreateBinding<TJoin> binding, IReadOnlyList<FieldMetadata> foreignKey, IReadOnlyList<ComparisonPredicate> values) : ICreateBinding<TJoin>
    where TJoin : class
{
    public bool Gives(TJoin row, int field) => Value(field) is not null || binding.Gives(row, field);

    public bool IsGiven(TJoin row, int field) => Value(field) is not null || binding.IsGiven(row, field);

    public bool HasNested(TJoin row) => binding.HasNested(row);

    public void Write(TJoin row, int field, CreateDefaults defaults, ParameterWriter writer)
    {
        if (Value(field) is { } value)
        {
            value.Write(writer);
        }
        else
        {
            binding.Write(row, field, defaults, writer);
        }
    }

    public void WriteArray(IReadOnlyList<TJoin> rows, int field, CreateDefaults defaults, ParameterWriter writer)
    {
        if (Value(field) is { } value)
        {
            value.WriteArray(writer, rows.Count);
        }
        else
        {
            binding.WriteArray(rows, field, defaults, writer);
        }
    }

    private ComparisonPredicate? Value(int field)
    {
        for (var index = 0; index < foreignKey.Count; index++)
        {
            if (foreignKey[index].Index == field)
            {
                return values[index];
            }
        }

        return null;
    }
}
