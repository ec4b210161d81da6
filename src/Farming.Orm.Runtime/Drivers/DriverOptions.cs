using Microsoft.Extensions.Logging;

namespace Farming.Orm;

/// <summary>Settings of a driver.</summary>
public sealed record DriverOptions
{
    internal static readonly DriverOptions Default = new();

    /// <summary>Where statements are logged (category <c>Farming.Orm</c>, level Debug; their text, never their parameters); <see langword="null"/> for nowhere.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>The clock of <see cref="DefaultNowAttribute"/> and of generated UUIDs.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How long SQLite waits for a lock before it gives up with <see cref="OrmErrorCode.LockTimeout"/>; 5 seconds unless set. PostgreSQL has its own setting, <c>lock_timeout</c>.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(5);
}
