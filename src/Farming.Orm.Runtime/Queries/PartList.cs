using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Queries;

/// <summary>The words of a plan key. They are followed by the numbers that say of what.</summary>
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
/// What a request is made of, listed by one walk over it: the plan key, which is all that decides its SQL, and the parameters, which do not. Two requests of
/// one key share a plan. The key is a sequence of numbers. It is made without allocation, in an object that is used again.
/// </summary>
/// <remarks>
/// Page sizes are kept apart in <see cref="Takes"/>: a plan may have them in its text or as parameters.
/// </remarks>
internal sealed class PartList
{
    /// <summary>What an execution leaves behind holds no more than this.</summary>
    private const int MaximumSpareParameters = 256;

    /// <summary>No parts.</summary>
    internal static readonly PartList Empty = new();

    private static readonly SparePool<PartList> Spares = new();

    // Each with the number of the source that it starts from; -1 for none.
    private readonly List<(RowSource Source, int Parent)> _sources = [];
    private int[] _key = new int[64];
    private int[] _takes = new int[4];
    private ParameterPart[] _parameters = new ParameterPart[8];
    private int _keyLength;
    private int _takeCount;

    /// <summary>All that decides the SQL, but for page sizes.</summary>
    internal ReadOnlySpan<int> Key => _key.AsSpan(0, _keyLength);

    /// <summary>The page sizes.</summary>
    internal ReadOnlySpan<int> Takes => _takes.AsSpan(0, _takeCount);

    /// <summary>How many parameters were listed.</summary>
    internal int ParameterCount { get; private set; }

    /// <summary>An empty list; give it back by <see cref="Return"/>.</summary>
    internal static PartList Rent() => Spares.Take() ?? new PartList();

    /// <summary>Says that the execution has ended: the list may serve another one.</summary>
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
    /// <param name="indexes">Which ones, in the order in which they are sent.</param>
    /// <param name="writer">Takes them.</param>
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

    /// <summary>Adds a condition, or that there is none.</summary>
    internal void Add(Predicate? predicate)
    {
        if (predicate is null)
        {
            Add(Token.Nothing);
        }
        else
        {
            predicate.ListParts(this);
        }
    }

    /// <summary>Adds a source: its number, and what it is where it is first met.</summary>
    internal void Add(RowSource source) => Add(NumberOf(source));

    /// <summary>Adds a value that is sent with the statement.</summary>
    /// <param name="owner">Has the value.</param>
    /// <param name="part">Which of its values it is.</param>
    internal void AddParameter(IParameter owner, int part = 0)
    {
        if (ParameterCount == _parameters.Length)
        {
            Array.Resize(ref _parameters, ParameterCount * 2);
        }

        _parameters[ParameterCount++] = new(owner, part);
    }

    /// <summary>Adds a page size to take, which a plan may have in its text.</summary>
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
        Array.Clear(_parameters, 0, ParameterCount);
        (_keyLength, _takeCount, ParameterCount) = (0, 0, 0);
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

/// <summary>Something that has values to be sent.</summary>
internal interface IParameter
{
    /// <summary>Writes a value as the next parameter.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="part">Which of its values, from 0.</param>
    void Write(ParameterWriter writer, int part);
}

/// <summary>One value to be sent.</summary>
/// <param name="Owner">Has the value.</param>
/// <param name="Part">Which of its values it is.</param>
internal readonly record struct ParameterPart(IParameter Owner, int Part);
