using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Operations;

/// <summary>New rows whose key is given separately.</summary>
/// <param name="binding">The rows.</param>
/// <param name="key">The fields of the key.</param>
/// <param name="write">Writes the value of a key field.</param>
internal sealed class KeyedBinding<TCreate>(
    ICreateBinding<TCreate> binding, IReadOnlyList<FieldMetadata> key, Action<FieldMetadata, ParameterWriter> write) : ICreateBinding<TCreate>
    where TCreate : class
{
    public bool Gives(TCreate row, int field) => KeyField(field) is not null || binding.Gives(row, field);

    public bool IsGiven(TCreate row, int field) => KeyField(field) is not null || binding.IsGiven(row, field);

    public bool HasNested(TCreate row) => binding.HasNested(row);

    public void Write(TCreate row, int field, CreateDefaults defaults, ParameterWriter writer)
    {
        if (KeyField(field) is { } known)
        {
            write(known, writer);
        }
        else
        {
            binding.Write(row, field, defaults, writer);
        }
    }

    public void WriteArray(IReadOnlyList<TCreate> rows, int field, CreateDefaults defaults, ParameterWriter writer) =>
        throw new NotSupportedException("Rows with separate keys are written one at a time.");

    private FieldMetadata? KeyField(int field)
    {
        for (var index = 0; index < key.Count; index++)
        {
            if (key[index].Index == field)
            {
                return key[index];
            }
        }

        return null;
    }
}
