namespace Farming.Orm.Artifacts;

/// <summary>Models that an artifact cannot be made of; the message names the model and says what to do.</summary>
/// <param name="message">The message.</param>
public sealed class ArtifactException(string message) : Exception(message);
