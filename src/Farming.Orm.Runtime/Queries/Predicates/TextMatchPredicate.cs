using Farming.Orm.Expressions;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Values;

namespace Farming.Orm.Queries.Predicates;

/// <summary>The text of a column contains, begins with or ends with another text.</summary>
internal sealed class TextMatchPredicate(SourceValue operand, Field<string> field, TextMatchKind kind, string value, bool ignoreCase) : Predicate, IParameter
{
    private const int Part = 0;
    private const int Variants = 1;
    private const int Capitals = 2;

    private readonly string _part = ignoreCase ? CaseFolding.Fold(value) : value;
    private CaseVariants? _variants;

    public void Write(ParameterWriter writer, int part) => field.Write(writer, part switch
    {
        Part => _part,
        Variants => (_variants ??= CaseFolding.VariantsOf(_part)).From,
        _ => (_variants ??= CaseFolding.VariantsOf(_part)).To,
    });

    internal override void ListParts(PartList parts)
    {
        parts.Add(Token.TextMatch);
        parts.Add((int)kind);
        parts.Add(ignoreCase);
        operand.ListParts(parts);
        parts.AddParameter(this, Part);
        if (ignoreCase)
        {
            parts.AddParameter(this, Variants);
            parts.AddParameter(this, Capitals);
        }
    }

    internal override Expression Bind(Scope scope, bool isNegated)
    {
        var text = operand.BindComparable(scope);
        var part = NextParameter(scope);
        return TwoValued.Of(new TextMatch(kind, ignoreCase ? new FoldedText(text, NextParameter(scope), NextParameter(scope)) : text, part), isNegated);
    }

    private Parameter NextParameter(Scope scope) => scope.Statement.Parameter(this, FieldType.String);
}
