using Farming.Orm.Drivers;
using Farming.Orm.GeneratedCode;
using Npgsql;
using NpgsqlTypes;

namespace Farming.Orm.PostgreSql;

/// <summary>
/// Puts values into the positional parameters of a command. Parameters of an earlier execution take the new values: Npgsql has already found out how to send them.
/// </summary>
/// <param name="parameters">The parameters of the command.</param>
internal struct CommandParameters(NpgsqlParameterCollection parameters) : IPostgreSqlTarget
{
    private int _count;

    /// <summary>Begins at the first parameter again, for the next execution.</summary>
    internal void Restart() => _count = 0;

    /// <summary>Drops the values of an execution that has ended, so that they can be collected.</summary>
    internal static void Clear(NpgsqlParameterCollection parameters)
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

    public void Add<T>(T value, NpgsqlDbType type)
    {
        if (Existing(type) is NpgsqlParameter<T> existing)
        {
            existing.TypedValue = value;
            _count++;
        }
        else
        {
            Place(new NpgsqlParameter<T> { NpgsqlDbType = type, TypedValue = value });
        }
    }

    public void AddNull(NpgsqlDbType type) => AddUntyped(DBNull.Value, type);

    public void AddArray<T>(Codec<T> codec, T?[] values)
    {
        var array = codec.ToArray(values);
        if (array is string?[] texts)
        {
            foreach (var text in texts)
            {
                UnicodeText.EnsureValid(text ?? "");
            }
        }

        AddUntyped(PostgreSqlTime.Array(array), NpgsqlDbType.Array | PostgreSqlTypes.Of(codec.Type));
    }

    public void AddText(Guid value) => Add(value.ToString(), NpgsqlDbType.Text);

    private static bool IsUntyped(NpgsqlParameter parameter) => parameter.GetType() == typeof(NpgsqlParameter);

    private void AddUntyped(object value, NpgsqlDbType type)
    {
        if (Existing(type) is { } existing && IsUntyped(existing))
        {
            existing.Value = value;
            _count++;
        }
        else
        {
            Place(new NpgsqlParameter { NpgsqlDbType = type, Value = value });
        }
    }

    /// <summary>The parameter that an earlier execution had at this position, if it has the type.</summary>
    private readonly NpgsqlParameter? Existing(NpgsqlDbType type) =>
        _count < parameters.Count && parameters[_count] is var existing && existing.NpgsqlDbType == type ? existing : null;

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
