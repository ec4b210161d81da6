using System.Text;

namespace Farming.Orm.Cli.Files;

/// <summary>Writes files so that others see the old text or the new one, and never a part.</summary>
internal static class AtomicFile
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a file, and the folders that it needs.</summary>
    internal static void Write(string path, string text) => Write(path, stream => stream.Write(Encoding.GetBytes(text)));

    /// <summary>Writes beside the file, then moves what was written over it. If that fails midway, the file is as it was.</summary>
    internal static void Write(string path, Action<Stream> write)
    {
        // A link stays one: what it points to is written.
        var target = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
        var folder = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows() && File.Exists(target))
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            }

            File.Move(temporary, target, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
