using Farming.Orm.Expressions;
using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Queries.Predicates;

internal enum Quantifier
{
    Some,
    None,
    Every,
}

/// <summary>A condition on the rows of a to-many relation.</summary>
internal sealed class QuantifierPredicate(Quantifier quantifier, RowSource element, Predicate? where) : Predicate
{
    internal override void ListParts(PartList parts)
    {
        parts.Add(Token.Quantifier);
        parts.Add((int)quantifier);
        parts.Add(element);
        parts.Add(where);
    }

    /// <summary>"Every" means that the condition is not false for any row.</summary>
    internal override Expression Bind(Scope scope, bool isNegated) =>
        RelationRows.Exists(element, where, isNegated: (quantifier == Quantifier.Some) == isNegated, whereIsNegated: quantifier == Quantifier.Every, scope);
}

/// <summary>The row of a to-one relation exists.</summary>
internal sealed class ExistsPredicate(RowSource source) : Predicate
{
    internal override void ListParts(PartList parts)
    {
        parts.Add(Token.IsPresent);
        parts.Add(source);
    }

    internal override Expression Bind(Scope scope, bool isNegated) =>
        new NullTest(ColumnReference.Of(scope.AliasOf(source), source.Model.PrimaryKey.Fields[0]), isNegated);
}
