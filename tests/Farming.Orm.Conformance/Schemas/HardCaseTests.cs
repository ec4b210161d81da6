using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Schemas;

/// <summary>Tests of the tables of <see cref="HardOrm"/>, on a database that is empty unless <see cref="SuiteTests.Tables"/> says otherwise.</summary>
public abstract class HardCaseTests(ITestServer server) : SuiteTests(server)
{
    protected HardOrm Orm { get; private set; } = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Orm = new(Database.Driver);
    }

    /// <summary>What a database has: tables, columns, constraints and indexes, one text each.</summary>
    protected static async Task<List<string>> CatalogAsync(TestDatabase database)
    {
        const string sqlite = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name";
        const string postgres = """
            SELECT 'column', c.table_schema, c.table_name, c.column_name, c.data_type, c.is_nullable, c.column_default, c.is_identity, c.ordinal_position::text
            FROM information_schema.columns AS c WHERE c.table_schema NOT IN ('pg_catalog', 'information_schema')
            UNION ALL SELECT 'constraint', connamespace::regnamespace::text, conrelid::regclass::text, conname, pg_get_constraintdef(oid), NULL, NULL, NULL, NULL
            FROM pg_constraint WHERE conrelid <> 0 AND connamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
            UNION ALL SELECT 'index', schemaname, tablename, indexname, indexdef, NULL, NULL, NULL, NULL
            FROM pg_indexes WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
            ORDER BY 1, 2, 3, 4
            """;
        var rows = await database.QueryAsync(database.Driver.Kind == DriverKind.Sqlite ? sqlite : postgres);
        return rows.ConvertAll(row => string.Join(" | ", row));
    }

    /// <summary>The failure of hand-written SQL.</summary>
    protected Task<Exception> Fails(string sql) => Assert.ThrowsAnyAsync<Exception>(() => Database.ExecuteAsync(sql));
}
