using Microsoft.Extensions.Logging;

namespace Farming.Orm.Drivers;

/// <summary>Logs the text of each executed statement, never its parameters.</summary>
internal static partial class DriverLog
{
    /// <summary>Logs a statement. Costs one check where the level is off.</summary>
    [LoggerMessage(EventId = 1, EventName = "Executing", Level = LogLevel.Debug, Message = "Executing {Sql}")]
    internal static partial void Executing(this ILogger logger, string sql);
}
