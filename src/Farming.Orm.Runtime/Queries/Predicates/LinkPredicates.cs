using Farming.Orm.Expressions;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Statements;

namespace Farming.Orm.Queries.Predicates;

/// <summary>A row references a row for which a condition is true. The models do not have to declare this relation.</summary>
/// <param name="pointer">The referencing rows.</param>
/// <param name="foreignKey">The referencing fields.</param>
/// <param name="target">The referenced rows.</param>
/// <param name="key">The referenced fields, in the same order.</param>
/// <param name="where">The condition on <paramref name="target"/>.</param>
internal sealed class PointsToPredicate(
    RowSource pointer, IReadOnlyList<FieldMetadata> foreignKey, RowSource target, IReadOnlyList<FieldMetadata> key, Predicate where) : Predicate
{
    internal override void ListParts(PartList parts)
    {
        parts.Add(Token.PointsTo);
        parts.Add(pointer);
        parts.Add(target);
        parts.Add(foreignKey.Count);
        for (var index = 0; index < foreignKey.Count; index++)
        {
            parts.Add(foreignKey[index].Index);
            parts.Add(key[index].Index);
        }

        parts.Add(where);
    }

    internal override Expression Bind(Scope scope, bool isNegated)
    {
        var from = scope.AliasOf(pointer);
        var inner = new Scope(scope.Statement, scope);
        var to = inner.From(target.Model);
        inner.Bind(target, to);
        inner.Require(Scope.Equal(to, key, from, foreignKey));
        inner.Require(where.Bind(inner, isNegated: false));
        return new ExistsCondition(SelectStatement.One(inner.FromClause, inner.Where), isNegated);
    }
}

/// <summary>The fields of a row equal those of a row in a list, which is sent as one array for each field.</summary>
/// <param name="source">The rows.</param>
/// <param name="fields">Their fields.</param>
/// <param name="columns">The values of each field.</param>
internal sealed class ListedPredicate(RowSource source, IReadOnlyList<FieldMetadata> fields, IReadOnlyList<IParameter> columns) : Predicate
{
    internal override void ListParts(PartList parts)
    {
        parts.Add(Token.Listed);
        parts.Add(source);
        parts.Add(fields.Count);
        for (var index = 0; index < fields.Count; index++)
        {
            parts.Add(fields[index].Index);
            parts.AddParameter(columns[index]);
        }
    }

    internal override Expression Bind(Scope scope, bool isNegated)
    {
        var (row, list) = (scope.AliasOf(source), scope.Statement.NextAlias());
        var rows = new ArrayRows([.. fields.Select((field, index) => scope.Statement.Parameter(columns[index], field.Type))], isNumbered: true);
        var inner = new Scope(scope.Statement);
        inner.From(rows, list);
        inner.Require(Scope.Equal(row, fields, index => rows.Column(list, index)));
        return new ExistsCondition(SelectStatement.One(inner.FromClause, inner.Where), isNegated);
    }
}
