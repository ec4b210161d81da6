using System.Collections.Concurrent;
using Npgsql;

namespace Farming.Orm.PostgreSql.Tests;

/// <summary>Databases that a test has left, for the next test that needs the same tables. To make a database and its tables takes longer than most tests.</summary>
/// <remarks>
/// A database is spare only while nothing tells it from a new one: its connections are gone, its tables empty, its sequences at their start, and its catalog
/// has neither other objects nor statistics.
/// </remarks>
internal static class SpareDatabases
{
    private const string Empty = """
        SET lock_timeout = '10s';
        DO $$
        DECLARE filled text;
        BEGIN
            PERFORM pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid();
            SELECT string_agg(oid::regclass::text, ', ') INTO filled FROM pg_class WHERE oid >= 16384 AND relkind = 'r' AND pg_relation_size(oid) > 0;
            IF filled IS NOT NULL THEN EXECUTE 'TRUNCATE ' || filled || ' CASCADE'; END IF;
            PERFORM setval(seqrelid, seqstart, false) FROM pg_sequence WHERE pg_sequence_last_value(seqrelid) IS NOT NULL;
        END $$;
        """;

    // Objects of users have numbers from 16384 on, and a number is not given twice.
    private const string Catalog = """
        SELECT md5(string_agg(fact, ' ' ORDER BY fact)) FROM (
            SELECT format('column %s %s %s %s', attrelid, attname, atttypid, attnotnull) FROM pg_attribute WHERE attrelid >= 16384
            UNION ALL SELECT format('class %s %s %s', oid, relname, relnamespace) FROM pg_class WHERE oid >= 16384
            UNION ALL SELECT format('constraint %s %s', oid, conname) FROM pg_constraint WHERE oid >= 16384
            UNION ALL SELECT format('default %s', oid) FROM pg_attrdef WHERE oid >= 16384
            UNION ALL SELECT format('type %s', oid) FROM pg_type WHERE oid >= 16384
            UNION ALL SELECT format('schema %s %s', oid, nspname) FROM pg_namespace WHERE oid >= 16384
            UNION ALL SELECT format('function %s', oid) FROM pg_proc WHERE oid >= 16384
            UNION ALL SELECT format('trigger %s %s', oid, tgenabled) FROM pg_trigger WHERE oid >= 16384
            UNION ALL SELECT format('rule %s', oid) FROM pg_rewrite WHERE oid >= 16384
            UNION ALL SELECT format('statistics %s', starelid) FROM pg_statistic WHERE starelid >= 16384) AS facts(fact)
        """;

    private static readonly ConcurrentDictionary<(string Server, string Tables), ConcurrentBag<SpareDatabase>> Spares = new();

    /// <summary>Takes a database with these tables, or null if none is spare.</summary>
    internal static SpareDatabase? Take(string server, string tables) => Of(server, tables).TryTake(out var spare) ? spare : null;

    /// <summary>Describes a database that has its tables and was used by nobody yet.</summary>
    internal static async Task<SpareDatabase> DescribeAsync(string server, string name) => new(name, await ReadAsync(server, name, Catalog));

    /// <summary>Empties a database and keeps it, unless it is another one than before.</summary>
    /// <returns>Whether it was kept; otherwise it is to be dropped.</returns>
    internal static async Task<bool> LeaveAsync(string server, string tables, SpareDatabase database)
    {
        try
        {
            if (await ReadAsync(server, database.Name, Empty + Catalog) != database.Catalog)
            {
                return false;
            }
        }
        catch (NpgsqlException)
        {
            // The server was stopped, or somebody does not let go of a table.
            return false;
        }

        Of(server, tables).Add(database);
        return true;
    }

    private static ConcurrentBag<SpareDatabase> Of(string server, string tables) => Spares.GetOrAdd((server, tables), _ => []);

    private static async Task<string> ReadAsync(string server, string name, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (string)(await command.ExecuteScalarAsync())!;
    }
}

/// <summary>A database with tables and no rows.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Catalog">A hash of its catalog.</param>
internal sealed record SpareDatabase(string Name, string Catalog);
