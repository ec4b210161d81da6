using System.Text;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Querying;

namespace Farming.Orm.Sql;

/// <summary>
/// The FROM clause of one SELECT. To-one paths are joined to it when a predicate, an order or a projection first needs them, so it is
/// written after those.
/// </summary>
internal sealed class FromScope(StatementContext context, FromScope? outer = null)
{
    private readonly List<BoundSource> _sources = [];
    private readonly List<JoinedRelation> _joins = [];
    private readonly StringBuilder _from = new();

    internal StatementContext Context { get; } = context;

    /// <summary>Values made of relations' rows so far, by the function and the alias of their parent.</summary>
    internal Dictionary<(AggregateFunction Function, string Parent, RelationMetadata Relation), string> Aggregates => field ??= [];

    /// <summary>Whether all rows are counted anyway, so that one pass over a relation's table is better than a count for each.</summary>
    internal bool GroupsCounts { get; init; }

    /// <summary>Whether a to-one path was joined.</summary>
    internal bool HasJoins => _joins.Count > 0;

    /// <summary>The clause so far, beginning with FROM.</summary>
    internal string Text => _from.ToString();

    /// <summary>A column.</summary>
    internal static string Column(string alias, FieldMetadata field) => $"{alias}.{SqlDialect.Quote(field.Column)}";

    /// <summary>The first table.</summary>
    internal string From(ModelMetadata model)
    {
        var alias = Context.NextAlias();
        _from.Append("FROM ").Append(Context.Dialect.Table(model)).Append(" AS ").Append(alias);
        return alias;
    }

    /// <summary>The first table, which is a table of the statement's own.</summary>
    internal void FromCommonTable(string name) => _from.Append("FROM ").Append(name);

    /// <summary>One more table, to be joined to what stands before it.</summary>
    /// <param name="model">The table's model.</param>
    /// <param name="condition">Makes the condition, given the new alias.</param>
    internal string InnerJoin(ModelMetadata model, Func<string, string> condition) =>
        Join(Context.Dialect.InnerJoin, model, condition);

    /// <summary>One more sub-select, whose rows may be missing.</summary>
    /// <param name="rows">The sub-select, in parentheses.</param>
    /// <param name="condition">Makes the condition, given the alias.</param>
    internal string LeftJoin(string rows, Func<string, string> condition)
    {
        var alias = Context.NextAlias();
        _from.Append(" LEFT JOIN ").Append(rows).Append(" AS ").Append(alias).Append(" ON ").Append(condition(alias));
        return alias;
    }

    /// <summary>Lets a source be used in this clause and those inside it.</summary>
    internal void Bind(Source source, string alias) => _sources.Add(new(source, alias));

    /// <summary>The alias of a source; joins it if it is a to-one path not met before.</summary>
    internal string AliasOf(Source source)
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
                $"The condition or order uses a column of {source.Model.Name} that belongs to another query: use the one that the lambda is given.");
        }

        return OwnerOf(source).ToOne(AliasOf(source.Parent!), source.Relation!);
    }

    /// <summary>The alias at the end of a to-one relation, which is joined so that its row may be missing.</summary>
    internal string ToOne(string parent, RelationMetadata relation)
    {
        if (_joins.Find(join => join.Parent == parent && join.Relation == relation) is { } known)
        {
            return known.Alias;
        }

        var alias = Join("LEFT JOIN", relation.Target, target => Equal(target, relation.TargetFields, parent, relation.SourceFields));
        _joins.Add(new(parent, relation, alias));
        return alias;
    }

    /// <summary>Columns of one alias equal to those of another, in order.</summary>
    internal static string Equal(string left, IReadOnlyList<FieldMetadata> leftFields, string right, IReadOnlyList<FieldMetadata> rightFields) =>
        Equal(left, leftFields, index => Column(right, rightFields[index]));

    /// <summary>Columns of an alias equal to the expressions of the same index.</summary>
    internal static string Equal(string alias, IReadOnlyList<FieldMetadata> fields, Func<int, string> expression) =>
        string.Join(" AND ", fields.Select((field, index) => $"{Column(alias, field)} = {expression(index)}"));

    private string Join(string kind, ModelMetadata model, Func<string, string> condition)
    {
        var alias = Context.NextAlias();
        _from.Append(' ').Append(kind).Append(' ').Append(Context.Dialect.Table(model)).Append(" AS ").Append(alias)
            .Append(" ON ").Append(condition(alias));
        return alias;
    }

    /// <summary>The clause that a to-one path belongs to: the one that knows where it starts.</summary>
    private FromScope OwnerOf(Source source)
    {
        var start = source;
        while (start.IsJoined && !_sources.Exists(known => ReferenceEquals(known.Source, start)))
        {
            start = start.Parent!;
        }

        return _sources.Exists(known => ReferenceEquals(known.Source, start)) ? this : outer?.OwnerOf(source) ?? this;
    }

    /// <summary>A source that has a table in the clause.</summary>
    private sealed record BoundSource(Source Source, string Alias);

    /// <summary>The end of a to-one relation that was joined.</summary>
    private sealed record JoinedRelation(string Parent, RelationMetadata Relation, string Alias);
}
