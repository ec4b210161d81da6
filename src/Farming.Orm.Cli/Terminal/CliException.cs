namespace Farming.Orm.Cli.Terminal;

/// <summary>What keeps the tool from doing its work; the message says what to do. The tool ends with exit code 2.</summary>
/// <param name="message">The message.</param>
internal sealed class CliException(string message) : Exception(message);
