namespace Farming.Orm;

/// <summary>What a database can do.</summary>
public sealed record DriverCapabilities
{
    /// <summary>Whether a parameter can be an array. If not, the driver sends a list of values as one JSON text.</summary>
    public required bool Arrays { get; init; }
}
