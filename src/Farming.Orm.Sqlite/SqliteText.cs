using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace Farming.Orm.Sqlite;

/// <summary>Text in SQLite's memory, read in place.</summary>
internal static class SqliteText
{
    /// <summary>Whether it is NULL.</summary>
    internal static bool IsNull(utf8z text) => Unsafe.IsNullRef(in text.GetPinnableReference());

    /// <summary>The bytes of a text; they stay until the next step of its statement.</summary>
    /// <param name="text">Where it begins.</param>
    /// <param name="length">Its length, asked for after the text, which may have been converted.</param>
    internal static ReadOnlySpan<byte> Of(utf8z text, int length) =>
        length == 0 ? [] : MemoryMarshal.CreateReadOnlySpan(in Unsafe.AsRef(in text.GetPinnableReference()), length);
}
