using Farming.Orm.Expressions;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Statements;

namespace Farming.Orm.Queries;

/// <summary>
/// The tables of one SELECT while it is made: which source is which table. To-one paths are joined when a condition, an order or a projection first
/// needs them.
/// </summary>
/// <param name="statement">The statement that the SELECT is a part of.</param>
/// <param name="outer">What is around it, whose tables it can use; <see langword="null"/> for nothing.</param>
internal sealed class Scope(StatementScope statement, Scope? outer = null)
{
    private readonly List<(RowSource Source, Alias Alias)> _sources = [];
    private readonly List<(Alias Parent, RelationMetadata Relation, Alias Alias)> _joins = [];
    private readonly List<Expression> _conditions = [];
    private Dictionary<(AggregateFunction Function, Alias Parent, RelationMetadata Relation), Expression>? _aggregates;
    private FromClause? _from;

    internal StatementScope Statement { get; } = statement;

    /// <summary>Whether all rows are counted anyway, so that one pass over a relation's table is better than a count for each.</summary>
    internal bool GroupsCounts { get; init; }

    /// <summary>Whether a to-one path was joined.</summary>
    internal bool HasJoins => _joins.Count > 0;

    internal FromClause FromClause => _from ?? throw new InvalidOperationException("The SELECT does not have a table yet.");

    /// <summary>What is required of the rows; <see langword="null"/> for nothing.</summary>
    internal Expression? Where => Conjunction.Of([.. _conditions]);

    /// <summary>Columns of one table equal to those of another, in order.</summary>
    internal static Expression Equal(Alias left, IReadOnlyList<FieldMetadata> leftFields, Alias right, IReadOnlyList<FieldMetadata> rightFields) =>
        Equal(left, leftFields, index => ColumnReference.Of(right, rightFields[index]));

    /// <summary>Columns of a table equal to the values of the same index.</summary>
    internal static Expression Equal(Alias alias, IReadOnlyList<FieldMetadata> fields, Func<int, Expression> value) =>
        Conjunction.Of([.. fields.Select((field, index) => new Comparison(ColumnReference.Of(alias, field), ComparisonOperator.Equal, value(index)))])!;

    /// <summary>Only rows for which a condition is true.</summary>
    internal void Require(Expression condition) => _conditions.Add(condition);

    /// <summary>The first table.</summary>
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

    /// <summary>The first table, which is a table of the statement's own.</summary>
    internal void FromCommonTable(Alias name) => _from = new(new CommonTableReference(name));

    /// <summary>The first table, which is a sub-select.</summary>
    internal void From(RowSet rows, Alias alias) => _from = new(new DerivedTable(rows, alias));

    /// <summary>One more table, to be joined to what stands before it.</summary>
    /// <param name="model">The table's model.</param>
    /// <param name="condition">Makes the condition, given the new alias.</param>
    internal Alias InnerJoin(ModelMetadata model, Func<Alias, Expression> condition) => Join(JoinKind.Inner, model, condition);

    /// <summary>One more sub-select, whose rows may be missing.</summary>
    /// <param name="rows">The sub-select.</param>
    /// <param name="condition">Makes the condition, given the alias.</param>
    internal Alias LeftJoin(SelectStatement rows, Func<Alias, Expression> condition)
    {
        var alias = Statement.NextAlias();
        FromClause.Joins.Add(new(JoinKind.Left, new DerivedTable(rows, alias), condition(alias)));
        return alias;
    }

    /// <summary>Lets a source be used in this SELECT and those inside it.</summary>
    internal void Bind(RowSource source, Alias alias) => _sources.Add((source, alias));

    /// <summary>The table of a source; joins it if it is a to-one path not met before.</summary>
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
            return outer?.AliasOf(source) ?? throw new InvalidOperationException(
                $"A condition or an order uses a column of {source.Model.Name} that belongs to another query. Use a column of the lambda's own parameter.");
        }

        return OwnerOf(source).ToOne(AliasOf(source.Parent!), source.Relation!);
    }

    /// <summary>The table at the end of a to-one relation, which is joined so that its row may be missing.</summary>
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

    /// <summary>The value that a function without condition makes of a relation: the same expression each time.</summary>
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

    private Alias Join(JoinKind kind, ModelMetadata model, Func<Alias, Expression> condition)
    {
        var alias = Statement.NextAlias();
        var on = condition(alias);
        FromClause.Joins.Add(new(kind, new ModelTable(model, alias), Statement.Filter(model, alias) is { } filter ? new Conjunction([on, filter]) : on));
        return alias;
    }

    /// <summary>The SELECT that a to-one path belongs to: the one that knows where it starts.</summary>
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
