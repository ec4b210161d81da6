namespace Farming.Orm.Artifacts;

/// <summary>An artifact cannot be generated from the models. The message names the model and says what to do.</summary>
/// <param name="message">The message.</param>
public sealed class ArtifactException(string message) : Exception(message);
