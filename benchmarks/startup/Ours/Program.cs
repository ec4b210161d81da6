using App.Models;
using Farming.Orm;
using Npgsql;

// Usage: <sqlite|postgres> <connection string>
await using var dataSource = args[0] == "postgres" ? NpgsqlDataSource.Create(args[1]) : null;
await using Driver driver = dataSource is null ? new SqliteDriver(args[1]) : new PostgreSqlDriver(dataSource);
var orm = new AppOrm(driver);
var user = await orm.Users
    .Where(u => u.Email == "ada@farminglabs.dev")
    .Select(u => new { u.Id, u.Name, u.Email })
    .FindFirstAsync();
Console.WriteLine($"{user!.Id} {user.Name} {user.Email}");
