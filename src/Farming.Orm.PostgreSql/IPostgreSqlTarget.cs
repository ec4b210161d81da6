using Farming.Orm.GeneratedCode;
using NpgsqlTypes;

namespace Farming.Orm.PostgreSql;

/// <summary>Where a <see cref="PostgreSqlWriter{TTarget}"/> puts values: the parameters of a command, or the row of a COPY.</summary>
internal interface IPostgreSqlTarget
{
    void Add<T>(T value, NpgsqlDbType type);

    void AddNull(NpgsqlDbType type);

    /// <summary>Adds many values as one.</summary>
    void AddArray<T>(Codec<T> codec, T?[] values);

    /// <summary>Adds a UUID as text.</summary>
    void AddText(Guid value);
}
