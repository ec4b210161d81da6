using Farming.Orm.Benchmarks.Databases;
using Microsoft.Data.Sqlite;

namespace Farming.Orm.Benchmarks.Data;

/// <summary>Fills the tables of an SQLite file, by one prepared statement for each table.</summary>
internal static class SqliteSeed
{
    internal static void Write(SqliteConnection connection, Dataset data)
    {
        using var transaction = connection.BeginTransaction();
        foreach (var table in data.Tables())
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"INSERT INTO {table.Name} ({string.Join(", ", table.Columns)}) VALUES ({string.Join(", ", table.Columns.Select(column => "@" + column))})";
            command.Transaction = transaction;
            var parameters = table.Columns.Select(column => command.Parameters.Add(new SqliteParameter("@" + column, null))).ToList();
            foreach (var row in table.Rows)
            {
                for (var index = 0; index < row.Length; index++)
                {
                    parameters[index].Value = row[index] switch
                    {
                        null => DBNull.Value,
                        DateTime time => SqliteTime.Format(time),
                        var value => value,
                    };
                }

                command.ExecuteNonQuery();
            }
        }

        transaction.Commit();
        using var analyze = connection.CreateCommand();
        analyze.CommandText = "ANALYZE";
        analyze.ExecuteNonQuery();
    }
}
