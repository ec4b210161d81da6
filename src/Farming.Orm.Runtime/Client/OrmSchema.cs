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

    /// <summary>The statements that create what is missing, each ended by a semicolon: the very ones that <see cref="CreateAsync"/> runs.</summary>
    public string ToSql() => DdlCompiler.ToSql(_context.Driver.Ddl, _metadata.Models);

    /// <summary>Creates what is missing, in one transaction. What is there stays as it is, so that it can be called at each start.</summary>
    /// <param name="cancellationToken">Stops the work; nothing is created then.</param>
    /// <exception cref="OrmException">The database failed.</exception>
    /// <exception cref="InvalidOperationException">A table is there with other columns; the message says which.</exception>
    public Task CreateAsync(CancellationToken cancellationToken = default) =>
        OperationRunner.RunAsync(_context, new CreateSchemaOperation(_context.Driver.Ddl, _metadata.Models), cancellationToken).AsTask();
}
