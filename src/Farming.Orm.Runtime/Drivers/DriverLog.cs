using Microsoft.Extensions.Logging;

namespace Farming.Orm.Drivers;

/// <summary>What drivers log: each statement that is executed, its text and never its parameters.</summary>
internal static partial class DriverLog
{
    /// <summary>Logs a statement; costs one check where nobody listens.</summary>
    [LoggerMessage(EventId = 1, EventName = "Executing", Level = LogLevel.Debug, Message = "Executing {Sql}")]
    internal static partial void Executing(this ILogger logger, string sql);
}
