using Farming.Orm.Drivers;
using Farming.Orm.GeneratedCode;
using Npgsql;
using NpgsqlTypes;

namespace Farming.Orm.PostgreSql;

/// <summary>A binary COPY. Values go typed into Npgsql's buffer; only a value that finds the buffer full is awaited.</summary>
internal sealed class PostgreSqlImport(PostgreSqlConnection connection, NpgsqlBinaryImporter importer) : RowImport
{
    private readonly PostgreSqlWriter<CopyRow> _writer = new(new(importer));
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
            // The server has already refused a row, or the connection is lost. The importer releases the connection when it is disposed again.
            await importer.DisposeAsync().ConfigureAwait(false);
        }
    }

    internal override ValueTask<ParameterWriter> BeginRowAsync(CancellationToken cancellationToken)
    {
        _writer.Target.CancellationToken = cancellationToken;
        var beginning = importer.StartRowAsync(cancellationToken);
        return beginning.IsCompletedSuccessfully ? new(_writer) : Awaited(beginning);

        async ValueTask<ParameterWriter> Awaited(Task pending)
        {
            await pending.ConfigureAwait(false);
            return _writer;
        }
    }

    internal override ValueTask FlushAsync() => new(_writer.Target.Pending);

    internal override ValueTask EndRowAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    internal override async ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        await importer.CompleteAsync(cancellationToken).ConfigureAwait(false);
        _isComplete = true;
    }

    /// <summary>Puts values into the current row. A task that has completed already allocates nothing.</summary>
    private struct CopyRow(NpgsqlBinaryImporter importer) : IPostgreSqlTarget
    {
        private const int GuidLength = 36;

        // Npgsql has copied its content before the next value comes.
        private readonly byte[] _guid = new byte[GuidLength];

        internal CancellationToken CancellationToken { get; set; }

        internal Task Pending { get; private set; } = Task.CompletedTask;

        public void Add<T>(T value, NpgsqlDbType type) => Pending = importer.WriteAsync(value, type, CancellationToken);

        public void AddNull(NpgsqlDbType type) => Pending = importer.WriteNullAsync(CancellationToken);

        public void AddArray<T>(Codec<T> codec, T?[] values) => throw new NotSupportedException("The value of a column is not an array.");

        public void AddText(Guid value)
        {
            value.TryFormat(_guid, out _);
            Add<ReadOnlyMemory<byte>>(_guid, NpgsqlDbType.Text);
        }
    }
}
