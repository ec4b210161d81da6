using System.Data.Common;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Models;
using Farming.Orm.Benchmarks.Peers.Dapper;

namespace Farming.Orm.Benchmarks.Databases;

/// <summary>A database with data, and the ways to connect to it.</summary>
public abstract class BenchmarkDatabase(Dataset data, Driver driver) : IAsyncDisposable
{
    static BenchmarkDatabase() => DapperTypes.Register();

    public abstract DatabaseKind Kind { get; }

    public Dataset Data { get; } = data;

    /// <summary>The Farming.Orm client, which is measured.</summary>
    public BenchmarkOrm Orm { get; } = new(driver);

    /// <summary>The version that the database reports.</summary>
    public abstract Task<string> VersionAsync();

    /// <summary>Makes a closed connection, as in code that uses ADO.NET directly.</summary>
    public abstract DbConnection CreateConnection();

    /// <summary>Executes statements that are not measured.</summary>
    public abstract Task ExecuteAsync(string sql);

    /// <summary>Restores the table of readings if only a few rows differ.</summary>
    /// <remarks>Restores their amounts too: a contender that writes the value that is already stored would have less work than the one before.</remarks>
    public virtual Task ResetReadingsAsync() =>
        ExecuteAsync(
            """
            DELETE FROM readings WHERE id NOT IN (SELECT id FROM reading_templates);
            UPDATE readings SET amount = t.amount FROM reading_templates t WHERE t.id = readings.id AND t.amount <> readings.amount;
            INSERT INTO readings SELECT * FROM reading_templates WHERE id NOT IN (SELECT id FROM readings);
            """);

    /// <summary>Restores the table of readings if most rows differ.</summary>
    public abstract Task RefillReadingsAsync();

    public virtual async ValueTask DisposeAsync()
    {
        await driver.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
