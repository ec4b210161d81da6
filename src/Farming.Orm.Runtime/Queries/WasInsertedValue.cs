using Farming.Orm.Expressions;
using Farming.Orm.Metadata;

namespace Farming.Orm.Queries;

/// <summary>Whether an upserted row was inserted.</summary>
internal sealed class WasInsertedValue : ComputedValue
{
    internal static readonly WasInsertedValue Instance = new();

    private WasInsertedValue()
    {
    }

    internal override FieldMetadata Result => RelationAggregate.AnyField;

    internal override bool IsNullable => false;

    internal override void ListParts(PartList parts) => parts.Add(Token.WasInserted);

    internal override Expression Bind(Scope scope) => new WasInserted(Scope.Key(scope.Written!, null));
}
