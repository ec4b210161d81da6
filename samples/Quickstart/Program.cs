using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Farming.Orm;
using Npgsql;
using Quickstart;

// Uses SQLite in a temporary folder, or the PostgreSQL server that FARMING_ORM_POSTGRES names.
var log = new StatementLog();
var options = new DriverOptions { LoggerFactory = log };
await using var dataSource = Environment.GetEnvironmentVariable("FARMING_ORM_POSTGRES") is { Length: > 0 } postgres ? NpgsqlDataSource.Create(postgres) : null;
await using Driver driver = dataSource is null
    ? new SqliteDriver($"Data Source={Path.Combine(Directory.CreateTempSubdirectory("quickstart-").FullName, "app.db")}", options)
    : new PostgreSqlDriver(dataSource, options);

var orm = new AppOrm(driver);
await orm.Schema.CreateAsync();
await SampleData.WriteAsync(orm);
Console.WriteLine($"Running on {driver.Kind}.");

await Show("one-to-one", ShapesJson.Default.UserWithProfile, orm.Users
    .Where(u => u.Email == "ada@farminglabs.dev")
    .Select(u => new UserWithProfile(u.Id, u.Profile.Select(p => new ProfileBio(p.Bio)))));

await Show("one-to-many", ShapesJson.Default.UserWithSessions, orm.Users
    .Where(u => u.Email == "ada@farminglabs.dev")
    .Select(u => new UserWithSessions(u.Id, u.Sessions.OrderBy(s => s.ExpiresAt).Take(5).Select(s => new SessionToken(s.Token)))));

await Show("many-to-many", ShapesJson.Default.UserWithOrganizations, orm.Users
    .Where(u => u.Email == "ada@farminglabs.dev")
    .Select(u => new UserWithOrganizations(u.Id, u.Organizations.OrderBy(o => o.Name).Select(o => new OrganizationName(o.Name)))));

// Executes a query and prints its C# code, its SQL and its result.
async Task Show<T>(string name, JsonTypeInfo<T> json, Query<T> query, [CallerArgumentExpression(nameof(query))] string code = "")
    where T : class
{
    var result = await query.FindFirstAsync() ?? throw new InvalidOperationException($"{name}: nothing was found.");

    Console.WriteLine();
    Console.WriteLine($"C#   {code}");
    Console.WriteLine("         .FindFirstAsync()");
    Console.WriteLine($"SQL  {log.Last}");
    Console.WriteLine($"{name}: {JsonSerializer.Serialize(result, json)}");
}
