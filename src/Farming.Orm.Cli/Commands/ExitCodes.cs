namespace Farming.Orm.Cli.Commands;

/// <summary>What the tool returns to the shell.</summary>
internal static class ExitCodes
{
    /// <summary>Done; for <c>check</c>: every file is current.</summary>
    internal const int Success = 0;

    /// <summary><c>check</c> found a stale file.</summary>
    internal const int Stale = 1;

    /// <summary>Something was wrong; no file was changed.</summary>
    internal const int Error = 2;
}
