using Farming.Orm.Drivers;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using NpgsqlTypes;

namespace Farming.Orm.PostgreSql;

/// <summary>Takes values that are no parameters of a single command, each with PostgreSQL's type.</summary>
/// <remarks><see cref="PostgreSqlCommand"/> does the same by itself: it is on the path of every query.</remarks>
internal abstract class PostgreSqlValues : ParameterWriter
{
    internal override void Write(string value)
    {
        UnicodeText.EnsureValid(value);
        Add(value, NpgsqlDbType.Text);
    }

    internal override void Write(bool value) => Add(value, NpgsqlDbType.Boolean);

    internal override void Write(short value) => Add(value, NpgsqlDbType.Smallint);

    internal override void Write(int value) => Add(value, NpgsqlDbType.Integer);

    internal override void Write(long value) => Add(value, NpgsqlDbType.Bigint);

    internal override void Write(uint value) => Add(value, NpgsqlDbType.Xid);

    internal override void Write(float value) => Add(value, NpgsqlDbType.Real);

    internal override void Write(double value) => Add(value, NpgsqlDbType.Double);

    internal override void Write(decimal value) => Add(value, NpgsqlDbType.Numeric);

    internal override void Write(Guid value) => Add(value, NpgsqlDbType.Uuid);

    internal override void Write(DateTime value) => Add(value, NpgsqlDbType.TimestampTz);

    internal override void Write(DateOnly value) => Add(value, NpgsqlDbType.Date);

    internal override void Write(TimeOnly value) => Add(value, NpgsqlDbType.Time);

    internal override void Write(TimeSpan value) => Add(value, NpgsqlDbType.Interval);

    internal override void Write(byte[] value) => Add(value, NpgsqlDbType.Bytea);

    internal override void WriteJson(string value)
    {
        UnicodeText.EnsureValid(value);
        Add(value, NpgsqlDbType.Jsonb);
    }

    internal override void WriteNull(FieldType type) => AddNull(PostgreSqlTypes.Of(type));

    private protected abstract void Add<T>(T value, NpgsqlDbType type);

    private protected abstract void AddNull(NpgsqlDbType type);
}
