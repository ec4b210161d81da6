using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Farming.Orm.Conformance.Databases;

/// <summary>Keeps the statements that a driver says it runs.</summary>
public sealed class StatementLog : ILoggerFactory, ILogger
{
    private readonly ConcurrentQueue<string> _statements = new();
    private readonly ConcurrentDictionary<string, bool> _every = new();

    /// <summary>The statements since the log was cleared, in their order.</summary>
    public IReadOnlyList<string> Statements => [.. _statements];

    /// <summary>Each statement once, also those from before the log was cleared.</summary>
    public IEnumerable<string> EveryStatement => _every.Keys;

    public void Clear() => _statements.Clear();

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (state is IReadOnlyList<KeyValuePair<string, object?>> values)
        {
            foreach (var value in values.Where(value => value.Key == "Sql"))
            {
                _statements.Enqueue((string)value.Value!);
                _every[(string)value.Value!] = true;
            }
        }
    }

    public void Dispose()
    {
    }
}
