using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace Farming.Orm.Sqlite.Native;

/// <summary>Reads text in place, in SQLite's memory.</summary>
internal static class SqliteText
{
    /// <summary>Whether the text is NULL.</summary>
    internal static bool IsNull(utf8z text) => Unsafe.IsNullRef(in text.GetPinnableReference());

    /// <summary>The bytes of a text, valid until the next step of its statement.</summary>
    /// <param name="text">Its start.</param>
    /// <param name="length">Its length. Ask for it after the text, because asking for the text may convert the value.</param>
    internal static ReadOnlySpan<byte> Of(utf8z text, int length) =>
        length == 0 ? [] : MemoryMarshal.CreateReadOnlySpan(in Unsafe.AsRef(in text.GetPinnableReference()), length);
}
