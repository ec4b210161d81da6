using AuthStore;
using Farming.Orm;
using Npgsql;

// Uses SQLite in a temporary folder, or the PostgreSQL server that FARMING_ORM_POSTGRES names.
await using var dataSource = Environment.GetEnvironmentVariable("FARMING_ORM_POSTGRES") is { Length: > 0 } postgres ? NpgsqlDataSource.Create(postgres) : null;
await using Driver driver = dataSource is null
    ? new SqliteDriver($"Data Source={Path.Combine(Directory.CreateTempSubdirectory("authstore-").FullName, "auth.db")}")
    : new PostgreSqlDriver(dataSource);

var storage = new AuthStorage(driver);
await storage.CreateTablesAsync();

// A unique address, so that the program can run again on the same database.
var email = $"ada-{Guid.NewGuid():N}@farminglabs.dev";
var ada = await storage.SignUpAsync(new("github", email, email, "Ada Lovelace"));
Console.WriteLine($"signed up on {driver.Kind}: {ada.UserId}");

await storage.LinkAccountAsync(ada.UserId, new("google", email, email, "Ada Lovelace", RefreshToken: "r1"));
await storage.RotateSessionAsync(ada.UserId, $"phone-{ada.Token}");
var details = await storage.FindByEmailAsync(email);
Console.WriteLine($"accounts: {string.Join(", ", details!.Accounts.Select(account => account.Provider))}; sessions: {details.Sessions.Count}");

var labs = await storage.Orm.Organizations.CreateAsync(new() { Name = $"Labs of {email}" });
await storage.Orm.Memberships.CreateAsync(new() { UserId = ada.UserId, OrganizationId = labs.Id, Role = "owner" });
Console.WriteLine($"organizations: {string.Join(", ", (await storage.ListOrganizationsAsync(ada.UserId)).Select(role => role.Role))}");

Console.WriteLine($"sessions ended: {await storage.InvalidateSessionsAsync(ada.UserId, exceptToken: ada.Token)}");
