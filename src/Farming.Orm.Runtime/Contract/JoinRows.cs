using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Projection;
using Farming.Orm.Queries;

namespace Farming.Orm.Contract;

/// <summary>One field of new join rows, as one array parameter.</summary>
internal sealed class JoinColumn<TJoin>(ICreateBinding<TJoin> binding, List<TJoin> rows, int field, CreateDefaults defaults) : IParameter
    where TJoin : class
{
    public void Write(ParameterWriter writer, int part) => binding.WriteArray(rows, field, defaults, writer);
}

/// <summary>The target of a new join row, to find repetitions.</summary>
internal readonly struct JoinTarget : IEquatable<JoinTarget>
{
    private readonly ValueCapture[] _values;

    private JoinTarget(ValueCapture[] values) => _values = values;

    internal static JoinTarget Of<TJoin>(ICreateBinding<TJoin> binding, TJoin row, IReadOnlyList<FieldMetadata> fields, CreateDefaults defaults)
        where TJoin : class
    {
        var values = new ValueCapture[fields.Count];
        for (var index = 0; index < values.Length; index++)
        {
            binding.Write(row, fields[index].Index, defaults, values[index] = new());
        }

        return new(values);
    }

    public bool Equals(JoinTarget other) => _values.Zip(other._values).All(pair => pair.First.HasSameValue(pair.Second));

    public override bool Equals(object? obj) => obj is JoinTarget other && Equals(other);

    public override int GetHashCode() => _values.Aggregate(0, (hash, value) => HashCode.Combine(hash, value.HashOfValue));
}

/// <summary>A projection that reads nothing: the rows are only counted.</summary>
internal sealed class CountedProjection(ModelMetadata model) : RowProjection<bool>(new RowCursor(model))
{
    internal override bool Read() => true;
}
