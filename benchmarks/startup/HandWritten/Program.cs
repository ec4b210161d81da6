using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

// Usage: <sqlite|postgres> <connection string>
await using var dataSource = args[0] == "postgres" ? NpgsqlDataSource.Create(args[1]) : null;
await using DbConnection connection = dataSource is null ? new SqliteConnection(args[1]) : dataSource.CreateConnection();
await connection.OpenAsync();
await using var command = connection.CreateCommand();
command.CommandText = "SELECT id, name, email FROM users WHERE email = $1 LIMIT 1";
command.Parameters.Add(dataSource is null ? new SqliteParameter("$1", "ada@farminglabs.dev") : new NpgsqlParameter<string> { TypedValue = "ada@farminglabs.dev" });
await using var reader = await command.ExecuteReaderAsync();
await reader.ReadAsync();
Console.WriteLine($"{reader.GetString(0)} {reader.GetString(1)} {reader.GetString(2)}");
