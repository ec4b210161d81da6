using Farming.Orm.Execution;
using Farming.Orm.Metadata;

namespace Farming.Orm.Schemas;

/// <summary>The tables of a client's models.</summary>
public sealed class OrmSchema
{
    private readonly OrmContext _context;
    private readonly OrmMetadata _metadata;

    internal OrmSchema(OrmContext context, OrmMetadata metadata)
    {
        _context = context;
        _metadata = metadata;
    }

    /// <summary>The statements that create what is missing, each ended by a semicolon: the very ones that <see cref="CreateAsync"/> runs.</summary>
    public string ToSql() => DdlCompiler.ToSql(_context.Driver.Sql.Ddl, _metadata.Models);

    /// <summary>Creates what is missing, in one transaction. What is there stays as it is, so that it can be called at each start.</summary>
    /// <param name="cancellationToken">Stops the work; nothing is created then.</param>
    /// <exception cref="OrmException">The database failed.</exception>
    /// <exception cref="InvalidOperationException">A table is there with other columns; the message says which.</exception>
    public async Task CreateAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await CreateCoreAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (_context.Driver.Translate(exception) is { } error)
        {
            throw new OrmException(error.Code, "The tables could not be created; nothing was. The exception inside says why.", exception, constraint: error.Constraint, isTransient: error.IsTransient);
        }
    }

    private async Task CreateCoreAsync(CancellationToken cancellationToken)
    {
        var dialect = _context.Driver.Sql.Ddl;
        var connection = await _context.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            await connection.BeginAsync(new(WillWrite: true), cancellationToken).ConfigureAwait(false);
            if (dialect.Lock is { } @lock)
            {
                await ExecuteAsync(connection, @lock, cancellationToken).ConfigureAwait(false);
            }

            await ExistingTables.CheckAsync(connection, dialect, _metadata.Models, cancellationToken).ConfigureAwait(false);
            foreach (var sql in Statements())
            {
                await ExecuteAsync(connection, sql, cancellationToken).ConfigureAwait(false);
            }

            await connection.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task ExecuteAsync(DriverConnection connection, string sql, CancellationToken cancellationToken)
    {
        var command = connection.CreateCommand(new(sql, isRepeated: false));
        await using (command.ConfigureAwait(false))
        {
            await command.ExecuteAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private IReadOnlyList<string> Statements() => new DdlCompiler(_context.Driver.Sql.Ddl, _metadata.Models).Compile();
}
