namespace Farming.Orm.Queries;

/// <summary>One term of an order. Null comes before every value, as in LINQ, on every database.</summary>
internal readonly record struct OrderTerm(SourceValue Operand, bool IsDescending)
{
    internal void ListParts(PartList parts)
    {
        parts.Add(Token.OrderedBy);
        parts.Add(IsDescending);
        Operand.ListParts(parts);
    }
}
