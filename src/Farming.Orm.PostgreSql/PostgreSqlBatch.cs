using Farming.Orm.Execution;
using Farming.Orm.GeneratedCode;
using Npgsql;
using NpgsqlTypes;

namespace Farming.Orm.PostgreSql;

/// <summary>An Npgsql batch: one round trip. PostgreSQL runs it as one transaction, unless it is inside of one.</summary>
internal sealed class PostgreSqlBatch(PostgreSqlConnection connection, NpgsqlBatch batch) : DriverBatch
{
    private NpgsqlDataReader? _reader;

    public override ValueTask DisposeAsync() => batch.DisposeAsync();

    internal override ParameterWriter Add(Statement statement)
    {
        var command = batch.CreateBatchCommand();
        command.CommandText = statement.Sql;
        batch.BatchCommands.Add(command);
        return new Values(command.Parameters);
    }

    internal override async ValueTask<RowReader> ReadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var command in batch.BatchCommands)
        {
            connection.Log(command.CommandText);
        }

        try
        {
            _reader = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            return new PostgreSqlRowReader(connection, command: null, _reader);
        }
        catch
        {
            connection.Failed();
            throw;
        }
    }

    internal override async ValueTask<bool> NextAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _reader!.NextResultAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            connection.Failed();
            throw;
        }
    }

    internal override int Changes(int statement) => Math.Max(0, batch.BatchCommands[statement].RecordsAffected);

    /// <remarks>
    /// Statements are answered in order, so it is the first one that was not completed. Npgsql tells it only where the data source was set up
    /// for it (Include Failed Batched Command), and that is the user's.
    /// </remarks>
    internal override int FailedStatement(Exception exception)
    {
        var statement = 0;
        while (statement < batch.BatchCommands.Count && batch.BatchCommands[statement].StatementType != StatementType.Unknown)
        {
            statement++;
        }

        return exception is PostgresException && statement < batch.BatchCommands.Count ? statement : -1;
    }

    /// <summary>The parameters of one statement.</summary>
    private sealed class Values(NpgsqlParameterCollection parameters) : PostgreSqlValues
    {
        internal override void WriteArray<T>(Codec<T> codec, T?[] values)
            where T : default => parameters.Add(PostgreSqlCommand.ArrayParameter(codec, values));

        private protected override void Add<T>(T value, NpgsqlDbType type) => parameters.Add(new NpgsqlParameter<T> { NpgsqlDbType = type, TypedValue = value });

        private protected override void AddNull(NpgsqlDbType type) => parameters.Add(new NpgsqlParameter { NpgsqlDbType = type, Value = DBNull.Value });
    }
}
