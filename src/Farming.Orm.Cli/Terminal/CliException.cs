namespace Farming.Orm.Cli.Terminal;

/// <summary>An error of the tool. The message says what to do. The tool ends with exit code 2.</summary>
/// <param name="message">The message.</param>
internal sealed class CliException(string message) : Exception(message);
