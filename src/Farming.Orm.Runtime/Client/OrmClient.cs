using Farming.Orm.Metadata;
using Farming.Orm.Schemas;

namespace Farming.Orm;

/// <summary>The base of <see cref="OrmAttribute"/> classes: a client over a driver. Cheap, immutable and thread-safe; one per program is enough.</summary>
public abstract class OrmClient
{
    /// <summary>Called by generated code.</summary>
    /// <param name="driver">The database.</param>
    /// <param name="metadata">The client's models.</param>
    /// <exception cref="ArgumentNullException"><paramref name="driver"/> is null.</exception>
    protected OrmClient(Driver driver, OrmMetadata metadata)
    {
        ArgumentNullException.ThrowIfNull(driver);
        Driver = driver;
        Context = new(driver);
        Schema = new(Context, metadata);
    }

    /// <summary>The database the client runs on.</summary>
    public Driver Driver { get; }

    /// <summary>The tables of the client's models.</summary>
    public OrmSchema Schema { get; }

    /// <summary>What the client's queries run on.</summary>
    protected OrmContext Context { get; }
}
