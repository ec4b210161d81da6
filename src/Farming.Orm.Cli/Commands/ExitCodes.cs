namespace Farming.Orm.Cli.Commands;

/// <summary>The exit codes of the tool.</summary>
internal static class ExitCodes
{
    /// <summary>Done; for <c>check</c>: every file is current.</summary>
    internal const int Success = 0;

    /// <summary><c>check</c> found a stale file.</summary>
    internal const int Stale = 1;

    /// <summary>An error occurred. No file was changed.</summary>
    internal const int Error = 2;
}
