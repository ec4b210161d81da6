using Farming.Orm.Metadata;
using Farming.Orm.Operations;

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

    /// <summary>The statements that create missing schemas, tables and indexes, each ended by a semicolon. <see cref="CreateAsync"/> executes the same statements.</summary>
    public string ToSql() => DdlCompiler.ToSql(_context.Driver.Ddl, _metadata.Models);

    /// <summary>
    /// Creates missing schemas, tables and indexes in one transaction. Existing ones stay unchanged, so a program can call it at each start: if nothing is missing, it only
    /// reads, with one statement and without a lock.
    /// </summary>
    /// <param name="cancellationToken">Stops the work. Then nothing is created.</param>
    /// <exception cref="OrmException">The database failed.</exception>
    /// <exception cref="InvalidOperationException">
    /// Existing tables differ from their models in columns, types, nullability, keys, foreign keys, or the allowed names of an enum. The message names every difference.
    /// </exception>
    public async Task CreateAsync(CancellationToken cancellationToken = default)
    {
        var inspection = new InspectSchemaOperation(_context.Driver.Ddl, _metadata.Models);
        await OperationRunner.RunAsync(_context, inspection, cancellationToken).ConfigureAwait(false);
        if (!inspection.IsComplete)
        {
            await OperationRunner.RunAsync(_context, new CreateSchemaOperation(_context.Driver.Ddl, _metadata.Models), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// PostgreSQL: sets the sequence of each auto-increment id past the greatest id of its table, after rows were created with given ids. A sequence never goes back. On
    /// SQLite there is nothing to do, because it counts on from the greatest id by itself.
    /// </summary>
    /// <param name="cancellationToken">Stops the work. Sequences that are already set stay set.</param>
    /// <exception cref="OrmException">The database failed, or the user may not set a sequence (<see cref="OrmErrorCode.PermissionDenied"/>).</exception>
    public Task ResetSequencesAsync(CancellationToken cancellationToken = default) =>
        OperationRunner.RunAsync(_context, new ResetSequencesOperation(_context.Driver.Ddl, _metadata.Models), cancellationToken).AsTask();
}
