using Farming.Orm.Drivers;
using Farming.Orm.GeneratedCode;
using Npgsql;
using NpgsqlTypes;

namespace Farming.Orm.PostgreSql;

/// <summary>A binary COPY. Values go into Npgsql's buffer, typed; the rare one that finds it full is awaited.</summary>
internal sealed class PostgreSqlImport(PostgreSqlConnection connection, NpgsqlBinaryImporter importer) : RowImport
{
    private readonly Values _values = new(importer);
    private bool _isComplete;

    public override async ValueTask DisposeAsync()
    {
        if (!_isComplete)
        {
            connection.Failed();
        }

        try
        {
            await importer.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is NpgsqlException or InvalidOperationException or IOException)
        {
            // The server had refused a row already, or the connection is lost. The importer gives the connection free when it is disposed once more.
            await importer.DisposeAsync().ConfigureAwait(false);
        }
    }

    internal override ValueTask<ParameterWriter> BeginRowAsync(CancellationToken cancellationToken)
    {
        _values.CancellationToken = cancellationToken;
        var beginning = importer.StartRowAsync(cancellationToken);
        return beginning.IsCompletedSuccessfully ? new(_values) : Awaited(beginning);

        async ValueTask<ParameterWriter> Awaited(Task pending)
        {
            await pending.ConfigureAwait(false);
            return _values;
        }
    }

    internal override ValueTask FlushAsync() => new(_values.Pending);

    internal override ValueTask EndRowAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    internal override async ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        await importer.CompleteAsync(cancellationToken).ConfigureAwait(false);
        _isComplete = true;
    }

    /// <summary>The values of a row; a task that is done allocates nothing.</summary>
    private sealed class Values(NpgsqlBinaryImporter importer) : PostgreSqlValues
    {
        private const int GuidLength = 36;

        // Npgsql has taken what is in it before the next value comes.
        private readonly byte[] _guid = new byte[GuidLength];

        internal CancellationToken CancellationToken { get; set; }

        internal Task Pending { get; private set; } = Task.CompletedTask;

        internal override void WriteText(Guid value)
        {
            value.TryFormat(_guid, out _);
            Add<ReadOnlyMemory<byte>>(_guid, NpgsqlDbType.Text);
        }

        internal override void WriteArray<T>(Codec<T> codec, T?[] values)
            where T : default => throw new NotSupportedException("A column is no array.");

        private protected override void Add<T>(T value, NpgsqlDbType type) => Pending = importer.WriteAsync(value, type, CancellationToken);

        private protected override void AddNull(NpgsqlDbType type) => Pending = importer.WriteNullAsync(CancellationToken);
    }
}
