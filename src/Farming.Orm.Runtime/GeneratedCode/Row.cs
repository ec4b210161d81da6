using System.ComponentModel;
using Farming.Orm.Metadata;
using Farming.Orm.Projection;
using Farming.Orm.Querying;

namespace Farming.Orm.GeneratedCode;

/// <summary>
/// One row of a model while a <c>Select</c> lambda runs. The lambda runs first without a database, and what it reads is noted down
/// (<see cref="RowPhase.Learning"/>); then once per row, and what it reads comes from the database (<see cref="RowPhase.Reading"/>).
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class Row
{
    private List<ToOneRow>? _toOnes;
    private List<Branch>? _branches;
    private List<RelationAggregate>? _aggregates;
    private FieldSet _fields;
    private RowReader? _reader;
    private int[] _ordinals = [];
    private NodeLayout? _layout;
    private RowPhase _phase;
    private int _nextBranch;
    private int _nextAggregate;

    internal Row(ModelMetadata model) => Model = model;

    internal ModelMetadata Model { get; }

    internal ref readonly FieldSet Fields => ref _fields;

    internal List<ToOneRow> ToOnes => _toOnes ?? None<ToOneRow>.List;

    internal List<Branch> Branches => _branches ?? None<Branch>.List;

    internal List<RelationAggregate> Aggregates => _aggregates ?? None<RelationAggregate>.List;

    /// <summary>The source of the row's columns in the predicates of its branches; the compiler knows it as the row itself.</summary>
    internal Source Source => field ??= Source.Root(Model);

    /// <summary>Whether it reads more than its own columns.</summary>
    internal bool HasRelations => ToOnes.Count + Branches.Count + Aggregates.Count > 0;

    /// <summary>Whether it reads to-many relations, itself or through to-one relations.</summary>
    internal bool HasBranches => Branches.Count > 0 || ToOnes.Exists(toOne => toOne.Row.HasBranches);

    internal bool IsLearning => _phase == RowPhase.Learning;

    /// <summary>The number of the row among those of its query or branch, from 0.</summary>
    internal int Number { get; private set; }

    /// <summary>Whether the row read has a counterpart at the end of its to-one relation.</summary>
    internal bool IsPresent => _layout!.Presence < 0 || !_reader!.IsNull(_layout.Presence);

    /// <summary>Reads a field that is never null, or of a nullable value type.</summary>
    /// <param name="field">The field.</param>
    public T Read<T>(Field<T> field)
    {
        if (_reader is not { } reader)
        {
            Note(field);
            return Placeholder<T>.Value;
        }

        var ordinal = _ordinals[field.Index];
        return ordinal < 0 ? throw NotLearnt(field) : field.Codec.Read(reader, ordinal);
    }

    /// <summary>Reads a field of a reference type that may be null.</summary>
    /// <param name="field">The field.</param>
    public T? ReadNullable<T>(Field<T> field)
        where T : class
    {
        if (_reader is not { } reader)
        {
            Note(field);
            return null;
        }

        var ordinal = _ordinals[field.Index];
        return ordinal < 0 ? throw NotLearnt(field) : reader.IsNull(ordinal) ? null : field.Codec.Read(reader, ordinal);
    }

    /// <summary>The row that a to-one relation leads to, where there always is one.</summary>
    /// <param name="relation">The relation's index.</param>
    /// <param name="selection">Makes the columns of a row.</param>
    public TSelect ToOne<TSelect>(int relation, Func<Row, TSelect> selection)
        where TSelect : class => (TSelect)FindToOne(relation, selection).Selection;

    /// <summary>The row that a to-one relation leads to, where there may be none.</summary>
    /// <param name="relation">The relation's index.</param>
    /// <param name="selection">Makes the columns of a row.</param>
    public OptionalSelection<TSelect> OptionalToOne<TSelect>(int relation, Func<Row, TSelect> selection)
        where TSelect : class => new(FindToOne(relation, selection));

    internal void Add(ToOneRow toOne) => (_toOnes ??= []).Add(toOne);

    internal void Add(Branch branch) => (_branches ??= []).Add(branch);

    internal void Add(RelationAggregate aggregate) => (_aggregates ??= []).Add(aggregate);

    internal void EnsureUsable()
    {
        if (_phase == RowPhase.Suspended || (_phase == RowPhase.Idle && _reader is null))
        {
            throw new ShapeException(
                $"A branch of the Select reads {Model.Name}, which is outside of it. A branch reads only its own row: select what you need of {Model.Name} beside the branch and combine them in .Map(…).");
        }
    }

    /// <summary>Reads the whole model.</summary>
    internal void NoteAll()
    {
        EnsureUsable();
        _fields = FieldSet.First(Model.Fields.Count);
    }

    internal TModel ReadAll<TModel>(ModelBinding<TModel> binding) => binding.Read(_reader!, _ordinals);

    /// <summary>Says that a lambda of one of this row's branches runs, which must not read this row.</summary>
    /// <returns>What is to be given to <see cref="Resume"/>.</returns>
    internal RowPhase Suspend()
    {
        var phase = _phase;
        _phase = RowPhase.Suspended;
        return phase;
    }

    internal void Resume(RowPhase phase) => _phase = phase;

    /// <summary>The next branch in the order in which the lambda meets them.</summary>
    internal Branch NextBranch(RelationMetadata relation)
    {
        EnsureUsable();
        var branch = _nextBranch < Branches.Count ? Branches[_nextBranch++] : null;
        return branch?.Relation == relation ? branch : throw NotLearnt(relation);
    }

    internal int NextAggregate(RelationMetadata relation)
    {
        EnsureUsable();
        var index = _nextAggregate++;
        return index < Aggregates.Count && Aggregates[index].Element.Relation == relation ? _layout!.Aggregates[index] : throw NotLearnt(relation);
    }

    internal RowReader Reader => _reader!;

    internal void Describe(ShapeWriter shape)
    {
        shape.Add(Token.Row);
        shape.Add(Model.Id);
        _fields.Describe(shape);
        foreach (var toOne in ToOnes)
        {
            shape.Add(Token.ToOne);
            shape.Add(toOne.Relation.Index);
            toOne.Row.Describe(shape);
        }

        foreach (var aggregate in Aggregates)
        {
            aggregate.Describe(shape);
        }

        foreach (var branch in Branches)
        {
            shape.Add(Token.Branch);
            shape.Add(branch.Relation.Index);
            branch.State.Describe(shape);
            branch.Row.Describe(shape);
        }

        shape.Add(Token.Nothing);
    }

    /// <summary>The parameters of aggregates, then of branches, each followed by those inside it.</summary>
    internal void VisitParameters(ParameterVisitor visitor)
    {
        foreach (var toOne in ToOnes)
        {
            toOne.Row.VisitParameters(visitor);
        }

        foreach (var aggregate in Aggregates)
        {
            aggregate.VisitParameters(visitor);
        }

        if (visitor.WithBranches)
        {
            foreach (var branch in Branches)
            {
                branch.VisitParameters(visitor);
            }
        }
    }

    /// <summary>Ends the learning: from now on the row reads what the plan lays out. Branches are put at the index of their tag.</summary>
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
        _nextAggregate = 0;
        Number = number;
        for (var index = 0; index < ToOnes.Count; index++)
        {
            ToOnes[index].Row.Enter(reader, number);
        }
    }

    /// <summary>Ends it.</summary>
    internal void Leave()
    {
        _phase = RowPhase.Idle;
        _reader = null;
        for (var index = 0; index < ToOnes.Count; index++)
        {
            ToOnes[index].Row.Leave();
        }
    }

    /// <summary>The field that is null in the row being read although its property cannot be, if there is one.</summary>
    internal FieldMetadata? FindUnexpectedNull()
    {
        if (_reader is null || _layout is null || !IsPresent)
        {
            return null;
        }

        return Model.Fields.FirstOrDefault(field => !field.IsNullable && _ordinals[field.Index] is >= 0 and var ordinal && _reader.IsNull(ordinal))
            ?? ToOnes.Select(toOne => toOne.Row.FindUnexpectedNull()).FirstOrDefault(field => field is not null);
    }

    internal ToOneRow FindToOne(int relation, Func<Row, object> selection)
    {
        EnsureUsable();
        foreach (var known in ToOnes)
        {
            if (known.Relation.Index == relation)
            {
                return known;
            }
        }

        var metadata = Model.Relations[relation];
        if (!IsLearning)
        {
            throw NotLearnt(metadata);
        }

        if (TakeSpareToOne(relation) is not { } toOne)
        {
            var row = new Row(metadata.Target);
            toOne = new ToOneRow(metadata, row, selection(row));
        }

        Add(toOne);
        return toOne;
    }

    /// <summary>Most rows have no relations, and no list for them.</summary>
    private static class None<T>
    {
        internal static readonly List<T> List = [];
    }

    private static ShapeException NotLearnt(object member) =>
        new($"The Select reads {member} for some rows only. It must read the same columns and relations for every row; decide between them in .Map(…).");

    private void Note(FieldMetadata field)
    {
        EnsureUsable();
        _fields.Add(field.Index);
    }
}
