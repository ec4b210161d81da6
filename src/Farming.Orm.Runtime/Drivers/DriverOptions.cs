using Microsoft.Extensions.Logging;

namespace Farming.Orm;

/// <summary>The settings of a driver.</summary>
public record DriverOptions
{
    internal static readonly DriverOptions Default = new();

    /// <summary>Logs each executed statement: its text, never its parameters (category <c>Farming.Orm</c>, level Debug). <see langword="null"/> for no log.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>The clock of <see cref="DefaultNowAttribute"/> and of generated UUIDs.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>
    /// How long SQLite waits for a lock before it fails with <see cref="OrmErrorCode.LockTimeout"/>; 5 seconds by default. PostgreSQL has a setting of its own,
    /// <c>lock_timeout</c>.
    /// </summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(5);
}
