namespace Farming.Orm.Values;

/// <summary>The text that every database can hold.</summary>
internal static class StorableText
{
    internal static string Checked(string? value) =>
        value is not null && value.Contains('\0')
            ? throw new UnstorableValueException("text with a NUL character (U+0000) cannot be stored; remove it, or store bytes.")
            : value!;
}
