using Farming.Orm.Metadata;

namespace Farming.Orm.Values;

/// <summary>A value in a column that the property cannot have. Other programs may have stored it, or the column has another type.</summary>
internal static class UnreadableValue
{
    /// <summary>Whether a failure may come from such a value.</summary>
    internal static bool IsPossible(Exception exception) => exception is InvalidCastException or OverflowException or FormatException or ArgumentException;

    /// <summary>The exception that names the field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="failure">The failure to read its value; <see langword="null"/> if the column is null.</param>
    internal static OrmException Of(FieldMetadata field, Exception? failure)
    {
        var name = $"{field.Model.Name}.{field.Name}";
        var message = failure is null
            ? $"{name} is null in the database, but its property is not nullable. Make the property nullable, or correct the row."
            : $"{name} has a value in the database that a {TypeName(field.ValueType)} cannot have. {Reason(failure)}"
                + "Correct the row, or change the type of the property or of the column.";
        return new(OrmErrorCode.UnreadableValue, message, failure, field.Model.Name, fields: [field.Name]);
    }

    private static string TypeName(Type type) => (Nullable.GetUnderlyingType(type) ?? type).Name;

    /// <summary>These messages name types, never a value.</summary>
    private static string Reason(Exception failure) => failure is InvalidCastException or OverflowException ? $"{failure.Message} " : "";
}
