using System.Data.Common;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Models;
using Farming.Orm.Benchmarks.Peers.Dapper;

namespace Farming.Orm.Benchmarks.Databases;

/// <summary>A database that is filled, and the ways to it.</summary>
public abstract class BenchmarkDatabase(Dataset data, Driver driver) : IAsyncDisposable
{
    static BenchmarkDatabase() => DapperTypes.Register();

    public abstract DatabaseKind Kind { get; }

    public Dataset Data { get; } = data;

    /// <summary>What is measured.</summary>
    public BenchmarkOrm Orm { get; } = new(driver);

    /// <summary>What the database says of its version.</summary>
    public abstract Task<string> VersionAsync();

    /// <summary>A closed connection, as those who use ADO.NET themselves make one.</summary>
    public abstract DbConnection CreateConnection();

    /// <summary>Runs statements that belong to no measurement.</summary>
    public abstract Task ExecuteAsync(string sql);

    /// <summary>Makes the table of readings what it was at the start, where a few rows differ.</summary>
    /// <remarks>Their amounts too: whoever finds the value there already that it is to write has less to do than the one before.</remarks>
    public virtual Task ResetReadingsAsync() =>
        ExecuteAsync(
            """
            DELETE FROM readings WHERE id NOT IN (SELECT id FROM reading_templates);
            UPDATE readings SET amount = t.amount FROM reading_templates t WHERE t.id = readings.id AND t.amount <> readings.amount;
            INSERT INTO readings SELECT * FROM reading_templates WHERE id NOT IN (SELECT id FROM readings);
            """);

    /// <summary>Makes the table of readings what it was at the start, where most rows differ.</summary>
    public abstract Task RefillReadingsAsync();

    public virtual async ValueTask DisposeAsync()
    {
        await driver.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
