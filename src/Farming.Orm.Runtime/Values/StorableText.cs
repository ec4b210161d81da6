namespace Farming.Orm.Values;

/// <summary>Checks that every database can store a text.</summary>
internal static class StorableText
{
    internal static string Checked(string? value) =>
        value is not null && value.Contains('\0')
            ? throw new UnstorableValueException("the database cannot store text with a NUL character (U+0000). Remove the character, or store bytes.")
            : value!;
}
