using Farming.Orm.Expressions;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Statements;

namespace Farming.Orm.Queries;

/// <summary>
/// The tables of one SELECT while it is made, and the source of each table. A to-one path is joined when a condition, an order or a projection first
/// needs it.
/// </summary>
/// <param name="statement">The statement of the SELECT.</param>
/// <param name="outer">The surrounding scope, whose tables it can use; <see langword="null"/> for none.</param>
internal sealed class Scope(StatementScope statement, Scope? outer = null)
{
    private readonly List<(RowSource Source, Alias Alias)> _sources = [];
    private readonly List<(Alias Parent, RelationMetadata Relation, Alias Alias)> _joins = [];
    private readonly List<Expression> _conditions = [];
    private List<OuterRow>? _outerRows;
    private Dictionary<(AggregateFunction Function, Alias Parent, RelationMetadata Relation), Expression>? _aggregates;
    private FromClause? _from;

    internal StatementScope Statement { get; } = statement;

    /// <summary>Whether all rows are counted anyway, so one pass over the relation's table is faster than a count for each row.</summary>
    internal bool GroupsCounts { get; init; }

    /// <summary>The model whose rows are written, for the RETURNING clause of a write.</summary>
    internal ModelMetadata? Written { get; init; }

    /// <summary>Whether a to-one path was joined.</summary>
    internal bool HasJoins => _joins.Count > 0;

    internal FromClause FromClause => _from ?? throw new InvalidOperationException("The SELECT does not have a table yet.");

    /// <summary>The conjunction of the conditions; <see langword="null"/> for none.</summary>
    internal Expression? Where => Conjunction.Of([.. _conditions]);

    /// <summary>Columns of a table equal columns of another table, in order.</summary>
    internal static Expression Equal(Alias left, IReadOnlyList<FieldMetadata> leftFields, Alias right, IReadOnlyList<FieldMetadata> rightFields) =>
        Equal(left, leftFields, index => ColumnReference.Of(right, rightFields[index]));

    /// <summary>Columns of a table equal the values with the same index.</summary>
    internal static Expression Equal(Alias alias, IReadOnlyList<FieldMetadata> fields, Func<int, Expression> value) =>
        Conjunction.Of([.. fields.Select((field, index) => new Comparison(ColumnReference.Of(alias, field), ComparisonOperator.Equal, value(index)))])!;

    /// <summary>The primary key of a row.</summary>
    internal static RowValue Key(ModelMetadata model, Alias? alias) => new([.. model.PrimaryKey.Fields.Select(field => ColumnReference.Of(alias, field))]);

    /// <summary>Adds a condition.</summary>
    internal void Require(Expression condition) => _conditions.Add(condition);

    /// <summary>Opens the first table.</summary>
    internal Alias From(ModelMetadata model)
    {
        var alias = Statement.NextAlias();
        _from = new(new ModelTable(model, alias));
        if (Statement.Filter(model, alias) is { } filter)
        {
            Require(filter);
        }

        return alias;
    }

    /// <summary>Uses a common table as the first table.</summary>
    internal void FromCommonTable(Alias name) => _from = new(new CommonTableReference(name));

    /// <summary>Uses a sub-select as the first table.</summary>
    internal void From(RowSet rows, Alias alias) => _from = new(new DerivedTable(rows, alias));

    /// <summary>Joins a table to the tables before it.</summary>
    /// <param name="model">The table's model.</param>
    /// <param name="condition">Makes the condition from the new alias.</param>
    internal Alias InnerJoin(ModelMetadata model, Func<Alias, Expression> condition) => Join(JoinKind.Inner, model, condition);

    /// <summary>Joins a sub-select whose rows may be missing.</summary>
    /// <param name="rows">The sub-select.</param>
    /// <param name="condition">Makes the condition from the new alias.</param>
    internal Alias LeftJoin(SelectStatement rows, Func<Alias, Expression> condition)
    {
        var alias = Statement.NextAlias();
        FromClause.Joins.Add(new(JoinKind.Left, new DerivedTable(rows, alias), condition(alias)));
        return alias;
    }

    /// <summary>Binds a source to a table, for this SELECT and its sub-selects.</summary>
    internal void Bind(RowSource source, Alias alias) => _sources.Add((source, alias));

    /// <summary>Offers a row outside the branch. Its table is joined when a condition or an order first needs it.</summary>
    internal void Offer(OuterRow row) => (_outerRows ??= []).Add(row);

    /// <summary>The table of a source. Joins a to-one path or a row outside the branch on its first use.</summary>
    internal Alias AliasOf(RowSource source)
    {
        foreach (var (known, alias) in _sources)
        {
            if (ReferenceEquals(known, source))
            {
                return alias;
            }
        }

        if (!source.IsJoined)
        {
            return OpenOuter(source) ?? outer?.AliasOf(source) ?? throw new InvalidOperationException(
                $"A condition or an order uses a column of {source.Model.Name} that belongs to another query. "
                + "Use a column of the lambda's own parameter or, in a branch, of the row directly outside the branch by .Columns().");
        }

        return OwnerOf(source).ToOne(AliasOf(source.Parent!), source.Relation!);
    }

    /// <summary>The table of a to-one relation, joined with LEFT JOIN.</summary>
    internal Alias ToOne(Alias parent, RelationMetadata relation)
    {
        var known = _joins.Find(join => join.Parent == parent && join.Relation == relation);
        if (known.Alias is not null)
        {
            return known.Alias;
        }

        var alias = Join(JoinKind.Left, relation.Target, target => Equal(target, relation.TargetFields, parent, relation.SourceFields));
        _joins.Add((parent, relation, alias));
        return alias;
    }

    /// <summary>An aggregate of a relation without a condition: always the same expression.</summary>
    internal Expression Aggregate(AggregateFunction function, Alias parent, RelationMetadata relation, Func<Expression> make)
    {
        _aggregates ??= [];
        if (!_aggregates.TryGetValue((function, parent, relation), out var value))
        {
            value = make();
            _aggregates.Add((function, parent, relation), value);
        }

        return value;
    }

    private Alias? OpenOuter(RowSource source)
    {
        if (_outerRows?.Find(row => ReferenceEquals(row.Source, source)) is not { } outerRow)
        {
            return null;
        }

        var alias = Join(JoinKind.Left, source.Model, target => Equal(target, source.Model.PrimaryKey.Fields, index => outerRow.Key[index]));
        Bind(source, alias);
        return alias;
    }

    private Alias Join(JoinKind kind, ModelMetadata model, Func<Alias, Expression> condition)
    {
        var alias = Statement.NextAlias();
        var on = condition(alias);
        FromClause.Joins.Add(new(kind, new ModelTable(model, alias), Statement.Filter(model, alias) is { } filter ? new Conjunction([on, filter]) : on));
        return alias;
    }

    /// <summary>The SELECT of a to-one path: the one that binds the start of the path.</summary>
    private Scope OwnerOf(RowSource source)
    {
        var start = source;
        while (start.IsJoined && !_sources.Exists(known => ReferenceEquals(known.Source, start)))
        {
            start = start.Parent!;
        }

        return _sources.Exists(known => ReferenceEquals(known.Source, start)) ? this : outer?.OwnerOf(source) ?? this;
    }
}
