using System.ComponentModel;
using Farming.Orm.Execution;

namespace Farming.Orm;

/// <summary>What the queries of a client run on.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OrmContext
{
    internal OrmContext(Driver driver) => Driver = driver;

    internal Driver Driver { get; }

    /// <summary>A connection for one piece of work.</summary>
    internal ValueTask<DriverConnection> OpenAsync(CancellationToken cancellationToken) => Driver.OpenAsync(cancellationToken);
}
