using Microsoft.Extensions.Logging;

namespace Quickstart;

/// <summary>Keeps the last statement that the driver executed. A program would pass its own logger factory.</summary>
internal sealed class StatementLog : ILoggerFactory, ILogger
{
    public string Last { get; private set; } = "";

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Debug;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (state is IReadOnlyList<KeyValuePair<string, object?>> values && values.FirstOrDefault(value => value.Key == "Sql").Value is string sql)
        {
            Last = sql;
        }
    }

    public void Dispose()
    {
    }
}
