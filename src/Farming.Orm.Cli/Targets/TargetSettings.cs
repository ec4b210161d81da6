namespace Farming.Orm.Cli.Targets;

/// <summary>The settings of a target from the command line or the configuration file; <see langword="null"/> for settings that are not given.</summary>
/// <param name="Kind">The kind.</param>
internal sealed record TargetSettings(TargetKind Kind)
{
    internal string? Out { get; init; }

    internal string? Database { get; init; }

    internal string? Mode { get; init; }

    internal string? Enums { get; init; }

    /// <summary>These settings, with missing values from other settings.</summary>
    internal TargetSettings Over(TargetSettings other) => new(Kind)
    {
        Out = Out ?? other.Out,
        Database = Database ?? other.Database,
        Mode = Mode ?? other.Mode,
        Enums = Enums ?? other.Enums,
    };
}
