using Farming.Orm.Expressions;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Queries.Predicates;

/// <summary>The text of a column contains, begins with or ends with another text.</summary>
internal sealed class TextMatchPredicate(SourceValue operand, Field<string> field, TextMatchKind kind, string value, bool ignoreCase) : Predicate, IParameter
{
    public void Write(ParameterWriter writer, int part) => field.Write(writer, value);

    internal override void ListParts(PartList parts)
    {
        parts.Add(Token.TextMatch);
        parts.Add((int)kind);
        parts.Add(ignoreCase);
        operand.ListParts(parts);
        parts.AddParameter(this);
    }

    internal override Expression Bind(Scope scope, bool isNegated)
    {
        var text = operand.BindComparable(scope);
        return TwoValued.Of(new TextMatch(kind, text, scope.Statement.Parameter(this, FieldType.String), ignoreCase), isNegated);
    }
}
