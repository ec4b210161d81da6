namespace Farming.Orm.Cli.Targets;

/// <summary>What the command line or the configuration file says of a target; <see langword="null"/> where it says nothing.</summary>
/// <param name="Kind">The kind.</param>
internal sealed record TargetSettings(TargetKind Kind)
{
    internal string? Out { get; init; }

    internal string? Database { get; init; }

    internal string? Mode { get; init; }

    internal string? Enums { get; init; }

    /// <summary>These settings, and those of another where these say nothing.</summary>
    internal TargetSettings Over(TargetSettings other) => new(Kind)
    {
        Out = Out ?? other.Out,
        Database = Database ?? other.Database,
        Mode = Mode ?? other.Mode,
        Enums = Enums ?? other.Enums,
    };
}
