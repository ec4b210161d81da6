using Microsoft.Extensions.Logging;

namespace Farming.Orm.Sqlite.Tests.Driver;

public sealed class LoggingTests
{
    [Fact]
    public async Task Each_statement_is_one_event_with_its_text_and_no_parameter()
    {
        using var log = new RecordingFactory();
        using var driver = new SqliteDriver(":memory:", new() { LoggerFactory = log });
        await driver.ExecuteAsync("CREATE TABLE t (v TEXT)");
        await using (var connection = await driver.OpenAsync(default))
        {
            await connection.BeginAsync(new(WillWrite: true), default);
            await connection.ExecuteAsync("INSERT INTO t VALUES (?1)", writer => writer.Write("secret"));
            await connection.CommitAsync(default);
            await connection.BeginAsync(new(WillWrite: false), default);
            await connection.QueryAsync("SELECT * FROM t", row => row.GetString(0));
            await connection.RollbackAsync();
        }

        Assert.Equal(
            ["CREATE TABLE t (v TEXT)", "BEGIN IMMEDIATE", "INSERT INTO t VALUES (?1)", "COMMIT", "BEGIN", "SELECT * FROM t", "ROLLBACK"],
            log.Messages.Select(message => message["Executing ".Length..]));
    }

    private sealed class RecordingFactory : ILoggerFactory, ILogger
    {
        internal List<string> Messages { get; } = [];

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public ILogger CreateLogger(string categoryName)
        {
            Assert.Equal("Farming.Orm", categoryName);
            return this;
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Debug;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Messages.Add(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
