using Farming.Orm.Drivers;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using NpgsqlTypes;

namespace Farming.Orm.PostgreSql;

/// <summary>Gives each value its PostgreSQL type and passes it on to a target.</summary>
/// <typeparam name="TTarget">Takes the values. As a struct it is called directly: a generic virtual call per value would be slow.</typeparam>
/// <param name="target">The first target.</param>
internal sealed class PostgreSqlWriter<TTarget>(TTarget target) : ParameterWriter
    where TTarget : struct, IPostgreSqlTarget
{
    private TTarget _target = target;

    /// <summary>Where the values go, in place.</summary>
    internal ref TTarget Target => ref _target;

    internal override void Write(string value)
    {
        UnicodeText.EnsureValid(value);
        _target.Add(value, NpgsqlDbType.Text);
    }

    internal override void Write(bool value) => _target.Add(value, NpgsqlDbType.Boolean);

    internal override void Write(short value) => _target.Add(value, NpgsqlDbType.Smallint);

    internal override void Write(int value) => _target.Add(value, NpgsqlDbType.Integer);

    internal override void Write(long value) => _target.Add(value, NpgsqlDbType.Bigint);

    internal override void Write(uint value) => _target.Add(value, NpgsqlDbType.Xid);

    internal override void Write(float value) => _target.Add(value, NpgsqlDbType.Real);

    internal override void Write(double value) => _target.Add(value, NpgsqlDbType.Double);

    internal override void Write(decimal value) => _target.Add(value, NpgsqlDbType.Numeric);

    internal override void Write(Guid value) => _target.Add(value, NpgsqlDbType.Uuid);

    internal override void WriteText(Guid value) => _target.AddText(value);

    internal override void Write(DateTime value) => _target.Add(PostgreSqlTime.Microseconds(value), NpgsqlDbType.TimestampTz);

    internal override void Write(DateOnly value) => _target.Add(PostgreSqlTime.Days(value), NpgsqlDbType.Date);

    internal override void Write(TimeOnly value) => _target.Add(value, NpgsqlDbType.Time);

    internal override void Write(TimeSpan value) => _target.Add(value, NpgsqlDbType.Interval);

    internal override void Write(byte[] value) => _target.Add(value, NpgsqlDbType.Bytea);

    internal override void WriteJson(string value)
    {
        UnicodeText.EnsureValid(value);
        _target.Add(value, NpgsqlDbType.Jsonb);
    }

    internal override void WriteNull(FieldType type) => _target.AddNull(PostgreSqlTypes.Of(type));

    internal override void WriteArray<T>(Codec<T> codec, T?[] values)
        where T : default => _target.AddArray(codec, values);
}
