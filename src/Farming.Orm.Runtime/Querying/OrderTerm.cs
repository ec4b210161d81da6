namespace Farming.Orm.Querying;

/// <summary>One term of an order. Null comes before every value, as in LINQ, on every database.</summary>
internal readonly record struct OrderTerm(Operand Operand, bool IsDescending)
{
    internal void Describe(ShapeWriter shape)
    {
        shape.Add(Token.Order);
        shape.Add(IsDescending);
        Operand.Describe(shape);
    }
}
