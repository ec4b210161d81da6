using Farming.Orm.Metadata;

namespace Farming.Orm.Values;

/// <summary>A value that no database can hold, found while it is written; it becomes an <see cref="ArgumentException"/> once the field is known.</summary>
internal sealed class UnstorableValueException(string reason) : Exception(reason)
{
    internal ArgumentException For(FieldMetadata field) => new($"{field.Model.Name}.{field.Name}: {Message}", this);
}
