using Farming.Orm.Metadata;

namespace Farming.Orm.Values;

/// <summary>A value that a database cannot store, found while it is written. <see cref="For"/> converts it to an <see cref="ArgumentException"/> that names the field.</summary>
internal sealed class UnstorableValueException(string reason) : Exception(reason)
{
    internal ArgumentException For(FieldMetadata field) => new($"{field.Model.Name}.{field.Name}: {Message}", this);
}
