using System.Text;

namespace Farming.Orm.Cli.Files;

/// <summary>Writes files so that readers see either the old text or the new text, never a part.</summary>
internal static class AtomicFile
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a file, and creates missing folders.</summary>
    internal static void Write(string path, string text) => Write(path, stream => stream.Write(Encoding.GetBytes(text)));

    /// <summary>Writes a temporary file next to the file, then replaces the file with it. A failure leaves the file unchanged.</summary>
    internal static void Write(string path, Action<Stream> write)
    {
        // A symbolic link stays a link: its target is written.
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
