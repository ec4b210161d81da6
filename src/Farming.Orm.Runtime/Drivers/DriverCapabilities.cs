namespace Farming.Orm;

/// <summary>What a database can do.</summary>
public sealed record DriverCapabilities
{
    /// <summary>Whether tables can be put into schemas.</summary>
    public required bool Schemas { get; init; }

    /// <summary>Whether arrays are parameters; otherwise lists of values are sent as JSON text.</summary>
    public required bool Arrays { get; init; }

    /// <summary>Whether a sub-select in FROM can use the columns of what stands before it (LATERAL).</summary>
    public required bool LateralJoins { get; init; }

    /// <summary>Whether one writer at a time is let in.</summary>
    public required bool SingleWriter { get; init; }

    /// <summary>Whether a statement is sent over a network, so that each one costs a round trip.</summary>
    public required bool RoundTrips { get; init; }
}
