using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Queries;

/// <summary>The words of a plan key. The numbers after a word are its arguments.</summary>
internal enum Token
{
    Nothing,
    NewSource,
    ColumnOf,
    AggregateOf,
    Constant,
    And,
    Or,
    Not,
    Comparison,
    ColumnComparison,
    In,
    TupleIn,
    TextMatch,
    Quantifier,
    IsPresent,
    PointsTo,
    Listed,
    Rows,
    OrderedBy,
    Skip,
    Take,
    Row,
    ToOne,
    ToMany,
    Load,
    InsertRows,
    Conflict,
    ChangeRows,
    Assignment,
    Import,
    WasInserted,
}

/// <summary>
/// The parts of a request, listed in one walk over it: the plan key, which determines its statement texts, and the parameters, which do not. Requests with the same
/// plan key share a plan. The plan key is a sequence of numbers, made without allocation in a reused object.
/// </summary>
/// <remarks>
/// Page sizes are separate, in <see cref="Takes"/>: a plan may have them in its statement text or as parameters.
/// </remarks>
internal sealed class PartList
{
    /// <summary>The largest number of parameters of a list that is kept for reuse.</summary>
    private const int MaximumSpareParameters = 256;

    /// <summary>A list without parts.</summary>
    internal static readonly PartList Empty = new();

    private static readonly SparePool<PartList> Spares = new();

    // The conditions that are listed next, the first one last.
    private readonly List<Predicate> _next = [];

    // Each source with the number of its parent; -1 for none.
    private readonly List<(RowSource Source, int Parent)> _sources = [];
    private int[] _key = new int[64];
    private int[] _takes = new int[4];
    private ParameterPart[] _parameters = new ParameterPart[8];
    private int _keyLength;
    private int _takeCount;
    private int _conditions;

    /// <summary>The model of the query; <see langword="null"/> if no source is listed.</summary>
    internal ModelMetadata? Model => _sources.Count == 0 ? null : _sources[0].Source.Model;

    /// <summary>The plan key, without page sizes.</summary>
    internal ReadOnlySpan<int> Key => _key.AsSpan(0, _keyLength);

    /// <summary>The page sizes.</summary>
    internal ReadOnlySpan<int> Takes => _takes.AsSpan(0, _takeCount);

    /// <summary>The number of listed parameters.</summary>
    internal int ParameterCount { get; private set; }

    /// <summary>Rents an empty list; <see cref="Return"/> it after use.</summary>
    internal static PartList Rent() => Spares.Take() ?? new PartList();

    /// <summary>Returns the list to the pool after the execution.</summary>
    internal void Return()
    {
        if (ParameterCount <= MaximumSpareParameters)
        {
            Clear();
            Spares.Put(this);
        }
    }

    /// <summary>A parameter, by its index in the order of the walk.</summary>
    internal ref readonly ParameterPart Parameter(int index) => ref _parameters[index];

    /// <summary>Writes parameters.</summary>
    /// <param name="indexes">The indexes of the parameters, in the order of the statement.</param>
    /// <param name="writer">Receives the parameters.</param>
    internal void Write(int[] indexes, ParameterWriter writer)
    {
        foreach (var index in indexes)
        {
            ref readonly var parameter = ref _parameters[index];
            parameter.Owner.Write(writer, parameter.Part);
        }
    }

    internal void Add(Token token) => Add((int)token);

    internal void Add(int number)
    {
        if (_keyLength == _key.Length)
        {
            Array.Resize(ref _key, _keyLength * 2);
        }

        _key[_keyLength++] = number;
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

    /// <summary>Adds a condition, or the word for none.</summary>
    internal void Add(Predicate? predicate)
    {
        if (predicate is null)
        {
            Add(Token.Nothing);
            return;
        }

        var first = _next.Count;
        AddNext(predicate);
        while (_next.Count > first)
        {
            var last = _next[^1];
            _next.RemoveAt(_next.Count - 1);
            if (++_conditions > QueryLimits.Nodes)
            {
                throw QueryLimits.TooManyConditions(Model);
            }

            last.ListParts(this);
        }
    }

    /// <summary>Adds an operand of the condition that is listed now. The operand that is added last is listed first.</summary>
    internal void AddNext(Predicate predicate) => _next.Add(predicate);

    /// <summary>Adds a source by its number. On its first occurrence, its description comes first.</summary>
    internal void Add(RowSource source) => Add(NumberOf(source));

    /// <summary>Adds a parameter.</summary>
    /// <param name="owner">The owner of the value.</param>
    /// <param name="part">The number of the value in its owner.</param>
    internal void AddParameter(IParameter owner, int part = 0)
    {
        if (ParameterCount == _parameters.Length)
        {
            Array.Resize(ref _parameters, ParameterCount * 2);
        }

        _parameters[ParameterCount++] = new(owner, part);
    }

    /// <summary>Adds a page size, which a plan may have in its statement text.</summary>
    internal void AddTake(int rows)
    {
        if (_takeCount == _takes.Length)
        {
            Array.Resize(ref _takes, _takeCount * 2);
        }

        _takes[_takeCount++] = rows;
    }

    private void Clear()
    {
        _sources.Clear();
        _next.Clear();
        Array.Clear(_parameters, 0, ParameterCount);
        (_keyLength, _takeCount, _conditions, ParameterCount) = (0, 0, 0, 0);
    }

    private int NumberOf(RowSource source)
    {
        var parent = source.Parent is { } start ? NumberOf(start) : -1;
        for (var index = 0; index < _sources.Count; index++)
        {
            var (known, knownParent) = _sources[index];
            if (ReferenceEquals(known, source) || (source.IsJoined && known.IsJoined && known.Relation == source.Relation && knownParent == parent))
            {
                return index;
            }
        }

        _sources.Add((source, parent));
        Add(Token.NewSource);
        Add(parent);
        Add(source.Model.Id);
        Add(source.Relation?.Index ?? -1);
        Add(source.IsJoined);
        return _sources.Count - 1;
    }
}

/// <summary>An owner of parameter values.</summary>
internal interface IParameter
{
    /// <summary>Writes a value as the next parameter.</summary>
    /// <param name="writer">Receives the parameter.</param>
    /// <param name="part">The number of the value, from 0.</param>
    void Write(ParameterWriter writer, int part);
}

/// <summary>One parameter value.</summary>
/// <param name="Owner">The owner of the value.</param>
/// <param name="Part">The number of the value in its owner.</param>
internal readonly record struct ParameterPart(IParameter Owner, int Part);
