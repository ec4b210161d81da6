using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Values;

internal sealed class NullableCodec<T>(Codec<T> codec) : Codec<T?>(codec.Type)
    where T : struct
{
    internal override void Write(ParameterWriter writer, T? value)
    {
        if (value is { } present)
        {
            codec.Write(writer, present);
        }
        else
        {
            writer.WriteNull(Type);
        }
    }

    internal override T? Read(RowReader reader, int ordinal) => codec.TryRead(reader, ordinal, out var value) ? value : null;

    internal override string EnumName(T? value) => codec.EnumName(value!.Value);

    internal override int[] EnumOrder(IReadOnlyList<string> names) => codec.EnumOrder(names);

    internal override object ToArray(T?[] values)
    {
        var present = codec.ToArray([.. values.Where(value => value is not null).Select(value => value!.Value)]);
        return NullableArray.Spread(values, present);
    }
}

/// <summary>Restores the nulls of an array after its other values are converted.</summary>
internal static class NullableArray
{
    internal static object Spread<T>(T?[] values, object present)
        where T : struct => present switch
        {
            float[] array => Fill(values, new float?[values.Length], array),
            double[] array => Fill(values, new double?[values.Length], array),
            string[] array => Fill(values, new string?[values.Length], array),
            DateTime[] array => Fill(values, new DateTime?[values.Length], array),
            TimeOnly[] array => Fill(values, new TimeOnly?[values.Length], array),
            TimeSpan[] array => Fill(values, new TimeSpan?[values.Length], array),
            _ => values,
        };

    private static string?[] Fill<T>(T?[] values, string?[] target, string[] present)
        where T : struct
    {
        for (int index = 0, next = 0; index < values.Length; index++)
        {
            target[index] = values[index] is null ? null : present[next++];
        }

        return target;
    }

    private static TSent?[] Fill<T, TSent>(T?[] values, TSent?[] target, TSent[] present)
        where T : struct
        where TSent : struct
    {
        for (int index = 0, next = 0; index < values.Length; index++)
        {
            target[index] = values[index] is null ? null : present[next++];
        }

        return target;
    }
}
