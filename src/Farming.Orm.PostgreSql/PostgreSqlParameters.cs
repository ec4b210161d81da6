using Farming.Orm.Drivers;
using Farming.Orm.GeneratedCode;
using Npgsql;
using NpgsqlTypes;

namespace Farming.Orm.PostgreSql;

/// <summary>Writes positional parameters in order. Those of an earlier execution of the same statement take the new values, and Npgsql knows how to send them.</summary>
/// <param name="parameters">The parameters.</param>
internal struct PostgreSqlParameters(NpgsqlParameterCollection parameters)
{
    private int _count;

    /// <summary>Lets go of the values of an execution that has ended.</summary>
    internal static void Forget(NpgsqlParameterCollection parameters)
    {
        for (var index = 0; index < parameters.Count; index++)
        {
            switch (parameters[index])
            {
                case NpgsqlParameter<string> text:
                    text.TypedValue = null;
                    break;
                case NpgsqlParameter<byte[]> bytes:
                    bytes.TypedValue = null;
                    break;
                case var parameter when IsUntyped(parameter):
                    parameter.Value = DBNull.Value;
                    break;
            }
        }
    }

    internal void Add<T>(T value, NpgsqlDbType type)
    {
        if (Known(type) is NpgsqlParameter<T> known)
        {
            known.TypedValue = value;
            _count++;
        }
        else
        {
            Place(new NpgsqlParameter<T> { NpgsqlDbType = type, TypedValue = value });
        }
    }

    internal void AddNull(NpgsqlDbType type) => AddUntyped(DBNull.Value, type);

    /// <summary>Many values as one parameter.</summary>
    internal void AddArray<T>(Codec<T> codec, T?[] values)
    {
        var array = codec.ToArray(values);
        if (array is string?[] texts)
        {
            foreach (var text in texts)
            {
                UnicodeText.EnsureValid(text ?? "");
            }
        }

        AddUntyped(array, NpgsqlDbType.Array | PostgreSqlTypes.Of(codec.Type));
    }

    private static bool IsUntyped(NpgsqlParameter parameter) => parameter.GetType() == typeof(NpgsqlParameter);

    private void AddUntyped(object value, NpgsqlDbType type)
    {
        if (Known(type) is { } known && IsUntyped(known))
        {
            known.Value = value;
            _count++;
        }
        else
        {
            Place(new NpgsqlParameter { NpgsqlDbType = type, Value = value });
        }
    }

    /// <summary>The parameter that an earlier execution had at this position, if it is of the type.</summary>
    private readonly NpgsqlParameter? Known(NpgsqlDbType type) =>
        _count < parameters.Count && parameters[_count] is var known && known.NpgsqlDbType == type ? known : null;

    private void Place(NpgsqlParameter parameter)
    {
        if (_count < parameters.Count)
        {
            parameters[_count] = parameter;
        }
        else
        {
            parameters.Add(parameter);
        }

        _count++;
    }
}
