using Farming.Orm.Conformance.Models;
using Farming.Orm.Conformance.Statements;

namespace Farming.Orm.Conformance.Databases;

/// <summary>The tables that tests start with.</summary>
/// <param name="name">Their name; tables of one name are the same.</param>
/// <param name="create">Creates them in an empty database.</param>
public sealed class Tables(string name, Func<Driver, Task> create)
{
    /// <summary>The tables of most tests.</summary>
    public static readonly Tables OfTestOrm = new(nameof(TestOrm), driver => new TestOrm(driver).Schema.CreateAsync());

    /// <summary>Tables of hard names, keys and defaults.</summary>
    public static readonly Tables OfHardOrm = new(nameof(HardOrm), driver => new HardOrm(driver).Schema.CreateAsync());

    /// <summary>Tables with keys of one to four columns.</summary>
    public static readonly Tables OfKeyOrm = new(nameof(KeyOrm), driver => new KeyOrm(driver).Schema.CreateAsync());

    public string Name { get; } = name;

    public async Task CreateAsync(TestDatabase database)
    {
        await create(database.Driver);
        StatementSnapshot.Of(database.Driver.Kind).Check(database.Log.EveryStatement);
    }
}
