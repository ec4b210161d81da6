using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Querying;

/// <summary>The words of a shape. They are followed by the numbers that say of what.</summary>
internal enum Token
{
    Nothing,
    Source,
    Column,
    Aggregate,
    Constant,
    And,
    Or,
    Not,
    Comparison,
    ColumnComparison,
    In,
    TextMatch,
    Quantifier,
    Exists,
    PointsTo,
    Listed,
    Query,
    Order,
    Skip,
    Take,
    Row,
    ToOne,
    Branch,
    Load,
    Insert,
    Conflict,
    Write,
    Assignment,
    Import,
}

/// <summary>
/// Writes down what of a query decides its SQL, and nothing that does not: two queries of one shape share a plan. It is a sequence of
/// numbers, made without allocation; the values of parameters are no part of it.
/// </summary>
/// <remarks>
/// Page sizes are kept apart in <see cref="Takes"/>: a plan may have them in its text or as parameters (see <see cref="Execution.PlanFamily"/>).
/// </remarks>
internal sealed class ShapeWriter
{
    [ThreadStatic]
    private static ShapeWriter? _cached;

    private readonly List<Source> _sources = [];
    private int[] _tokens = new int[128];
    private int[] _takes = new int[8];
    private int _count;
    private int _takeCount;

    internal ReadOnlySpan<int> Tokens => _tokens.AsSpan(0, _count);

    internal ReadOnlySpan<int> Takes => _takes.AsSpan(0, _takeCount);

    /// <summary>An empty writer; give it back with <see cref="Return"/>.</summary>
    internal static ShapeWriter Rent()
    {
        var writer = _cached ?? new ShapeWriter();
        _cached = null;
        writer._count = 0;
        writer._takeCount = 0;
        return writer;
    }

    internal void Return()
    {
        _sources.Clear();
        _cached = this;
    }

    internal void Add(Token token) => Add((int)token);

    internal void Add(int number)
    {
        if (_count == _tokens.Length)
        {
            Array.Resize(ref _tokens, _count * 2);
        }

        _tokens[_count++] = number;
    }

    internal void Add(bool flag) => Add(flag ? 1 : 0);

    internal void Add(ReadOnlySpan<ulong> words)
    {
        foreach (var word in words)
        {
            Add((int)word);
            Add((int)(word >> 32));
        }
    }

    internal void AddTake(int take)
    {
        if (_takeCount == _takes.Length)
        {
            Array.Resize(ref _takes, _takeCount * 2);
        }

        _takes[_takeCount++] = take;
    }

    internal void Describe(Predicate? predicate)
    {
        if (predicate is null)
        {
            Add(Token.Nothing);
        }
        else
        {
            predicate.Describe(this);
        }
    }

    /// <summary>The number of a source in this shape; what it is is written where it is first met.</summary>
    internal int IndexOf(Source source)
    {
        var parent = source.IsJoined ? IndexOf(source.Parent!) : -1;
        for (var index = 0; index < _sources.Count; index++)
        {
            var known = _sources[index];
            if (ReferenceEquals(known, source)
                || (source.IsJoined && known.IsJoined && known.Relation == source.Relation && IndexOf(known.Parent!) == parent))
            {
                return index;
            }
        }

        var outer = source is { IsJoined: false, Parent: { } element } ? IndexOf(element) : parent;
        _sources.Add(source);
        Add(Token.Source);
        Add(outer);
        Add(source.Model.Id);
        Add(source.Relation?.Index ?? -1);
        Add(source.IsJoined);
        return _sources.Count - 1;
    }
}
