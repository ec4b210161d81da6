using System.ComponentModel;
using Farming.Orm.Errors;
using Farming.Orm.Metadata;
using Farming.Orm.Projection;
using Farming.Orm.Queries;

namespace Farming.Orm.GeneratedCode;

/// <summary>
/// One row of a model while the lambda of a <c>Select</c> executes. The lambda is first called without a database to record what it reads
/// (<see cref="RowPhase.Learning"/>), then once per row to read from the database (<see cref="RowPhase.Reading"/>).
/// </summary>
/// <remarks>
/// A row reads slots: the columns of its own table, as a set of fields; values that the database computes; and nested rows and branches, which have their own
/// slots.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class RowCursor
{
    private List<ToOneRow>? _toOnes;
    private List<Branch>? _branches;
    private List<ComputedValue>? _computed;
    private FieldSet _fields;
    private WhereScope? _columns;
    private RowReader? _reader;
    private int[] _ordinals = [];
    private NodeLayout? _layout;
    private RowPhase _phase;

    internal RowCursor(ModelMetadata model) => Model = model;

    internal ModelMetadata Model { get; }

    internal ref readonly FieldSet Fields => ref _fields;

    internal List<ToOneRow> ToOnes => _toOnes ?? NoneOf<ToOneRow>.List;

    internal List<Branch> Branches => _branches ?? NoneOf<Branch>.List;

    internal List<ComputedValue> Computed => _computed ?? NoneOf<ComputedValue>.List;

    /// <summary>The source of the row's columns in the predicates of its branches. The planner binds it to the row.</summary>
    internal RowSource Source => field ??= RowSource.Root(Model);

    /// <summary>Whether a condition or an order of a branch may use the row's columns.</summary>
    internal bool OffersColumns => _columns is not null;

    /// <summary>Whether it reads more than the columns of its own table.</summary>
    internal bool HasRelations => ToOnes.Count + Branches.Count > 0 || Computed.Exists(static value => value.ReadsRelations);

    /// <summary>Whether it reads branches, directly or through to-one relations.</summary>
    internal bool HasBranches => Branches.Count > 0 || ToOnes.Exists(static toOne => toOne.Row.HasBranches);

    internal bool IsLearning => _phase == RowPhase.Learning;

    /// <summary>The number of the row in its query or branch, from 0.</summary>
    internal int Number { get; private set; }

    /// <summary>
    /// Whether a lambda that reads the row of an optional relation returns something for a row whose nullable columns are null. Otherwise such a row and a missing one give
    /// the same result, null.
    /// </summary>
    internal bool IsSeenWhenNull { get; set; }

    /// <summary>Whether it reads nothing but nullable columns, directly and through to-one relations.</summary>
    internal bool ReadsOnlyNullables => Computed.Count == 0
        && !Model.Fields.Any(column => !column.IsNullable && _fields.Contains(column.Index))
        && ToOnes.TrueForAll(static toOne => toOne.Row.ReadsOnlyNullables);

    /// <summary>The number of results taken, for requests for one result. Kept here, because the row serves many executions.</summary>
    internal int Taken { get; set; }

    /// <summary>The expected number of results.</summary>
    internal int Expected { get; set; }

    /// <summary>Whether the row of a to-one relation exists.</summary>
    internal bool IsPresent => _layout!.Presence < 0 || !_reader!.IsNull(_layout.Presence);

    internal RowReader Reader => _reader!;

    /// <summary>Reads a field that is not null, or that has a nullable value type.</summary>
    internal T Read<T>(Field<T> field)
    {
        if (_reader is not { } reader)
        {
            Note(field);
            return Placeholder<T>.Value;
        }

        var ordinal = _ordinals[field.Index];
        return ordinal < 0 ? throw NotLearnt(field) : field.Codec.Read(reader, ordinal);
    }

    /// <summary>Reads a nullable field of a reference type.</summary>
    internal T? ReadNullable<T>(Field<T> field)
        where T : class
    {
        if (_reader is not { } reader)
        {
            Note(field);
            return null;
        }

        var ordinal = _ordinals[field.Index];
        return ordinal < 0 ? throw NotLearnt(field) : field.Codec.TryRead(reader, ordinal, out var value) ? value : null;
    }

    internal void Add(ToOneRow toOne) => (_toOnes ??= []).Add(toOne);

    internal void Add(Branch branch) => (_branches ??= []).Add(branch);

    /// <summary>Adds a value that the database computes.</summary>
    /// <returns>Its slot, for <see cref="OrdinalOf"/>.</returns>
    internal int Add(ComputedValue value)
    {
        (_computed ??= []).Add(value);
        return _computed.Count - 1;
    }

    /// <summary>The ordinal of a computed value.</summary>
    internal int OrdinalOf(int slot) => _layout!.Computed[slot];

    /// <exception cref="InvalidQueryException">The row must not be read now.</exception>
    internal void EnsureUsable()
    {
        if (_phase == RowPhase.Suspended || (_phase == RowPhase.Idle && _reader is null))
        {
            throw new InvalidQueryException(
                $"A branch of the Select reads {Model.Name}, which is outside the branch. A branch can read only its own row. "
                + $"In its conditions and orders, use the columns of {Model.Name} by .Columns(), as in x.Branch.Where(y => y.Column == x.Columns().Column). "
                + $"To combine values, select the columns of {Model.Name} next to the branch, and use .Map(…).");
        }
    }

    /// <summary>The row's columns, for conditions and orders of branches.</summary>
    /// <param name="columns">Makes the columns of a source.</param>
    internal WhereScope OfferColumns(Func<RowSource, WhereScope> columns) => _columns ??= columns(Source);

    /// <summary>Reads the whole model.</summary>
    internal void NoteAll() => _fields = FieldSet.First(Model.Fields.Count);

    internal TModel ReadAll<TModel>(ModelBinding<TModel> binding) => binding.Read(_reader!, _ordinals);

    /// <summary>Suspends the row while the lambda of one of its branches executes, which must not read this row.</summary>
    /// <returns>The phase for <see cref="Resume"/>.</returns>
    internal RowPhase Suspend()
    {
        var phase = _phase;
        _phase = RowPhase.Suspended;
        return phase;
    }

    internal void Resume(RowPhase phase) => _phase = phase;

    /// <summary>Lists the parts of the row, of its to-one relations and of its branches.</summary>
    internal void ListParts(PartList parts)
    {
        parts.Add(Token.Row);
        parts.Add(Model.Id);
        _fields.ListParts(parts);
        foreach (var toOne in ToOnes)
        {
            parts.Add(Token.ToOne);
            parts.Add(toOne.Index);
            parts.Add(toOne.Row.IsSeenWhenNull);
            toOne.Row.ListParts(parts);
        }

        foreach (var value in Computed)
        {
            value.ListParts(parts);
        }

        foreach (var branch in Branches)
        {
            parts.Add(Token.ToMany);
            parts.Add(branch.Relation.Index);
            branch.State.ListParts(parts);
            branch.Row.ListParts(parts);
        }

        parts.Add(Token.Nothing);
    }

    /// <summary>Begins the reading with the layout of a plan. Branches go to the index of their tag.</summary>
    internal void Attach(NodeLayout layout, List<Branch> branchesByTag)
    {
        _phase = RowPhase.Idle;
        _layout = layout;
        _ordinals = layout.Ordinals;
        for (var index = 0; index < ToOnes.Count; index++)
        {
            ToOnes[index].Row.Attach(layout.ToOnes[index], branchesByTag);
        }

        for (var index = 0; index < Branches.Count; index++)
        {
            var branch = layout.Branches[index];
            while (branchesByTag.Count < branch.Tag)
            {
                branchesByTag.Add(null!);
            }

            branchesByTag[branch.Tag - 1] = Branches[index];
            Branches[index].Row.Attach(branch.Node, branchesByTag);
        }
    }

    /// <summary>Begins to read a row.</summary>
    internal void Enter(RowReader reader, int number)
    {
        _phase = RowPhase.Reading;
        _reader = reader;
        _nextBranch = 0;
        _nextComputed = 0;
        _readCount = 0;
        Number = number;
        for (var index = 0; index < ToOnes.Count; index++)
        {
            ToOnes[index].Row.Enter(reader, number);
        }
    }

    /// <summary>Ends the reading of a row.</summary>
    internal void Leave()
    {
        _phase = RowPhase.Idle;
        _reader = null;
        for (var index = 0; index < ToOnes.Count; index++)
        {
            ToOnes[index].Row.Leave();
        }
    }

    /// <summary>The row of a to-one relation.</summary>
    /// <param name="relation">The relation's index.</param>
    /// <param name="selection">Makes the selection of a row.</param>
    internal ToOneRow FindToOne(int relation, Func<RowCursor, object> selection)
    {
        EnsureUsable();
        foreach (var known in ToOnes)
        {
            if (known.Index == relation)
            {
                return known;
            }
        }

        var metadata = Model.Relations[relation];
        if (!IsLearning)
        {
            throw NotLearnt(metadata);
        }

        var toOne = TakeSpareToOne(metadata);
        toOne.Selection = selection(toOne.Row);
        Add(toOne);
        return toOne;
    }

    /// <summary>An empty list for rows without relations, which are the most frequent.</summary>
    private static class NoneOf<T>
    {
        internal static readonly List<T> List = [];
    }

    /// <summary>The exception if the lambda reads a member that was not learnt.</summary>
    internal static InvalidQueryException NotLearnt(object member) =>
        new($"The Select reads {member} for some rows only. It must read the same columns and relations for every row. Choose between them in .Map(…).");

    private void Note(FieldMetadata field)
    {
        EnsureUsable();
        _fields.Add(field.Index);
    }
}
