namespace Farming.Orm.PostgreSql.Tests.Failures;

/// <summary>A server for one test, so that it can be restarted.</summary>
public sealed class OwnServer : IAsyncLifetime
{
    private string _folder = "";

    /// <summary>How to connect to it; the same after a restart.</summary>
    public string ConnectionString { get; private set; } = "";

    public async Task InitializeAsync() => (_folder, ConnectionString) = await PostgreSqlScript.StartAsync();

    /// <summary>Ends all its connections, stops it and starts it again.</summary>
    public Task RestartAsync() => PostgreSqlScript.RunAsync("restart", _folder);

    public Task DisposeAsync() => PostgreSqlScript.RunAsync("stop", _folder);
}
