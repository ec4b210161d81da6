using System.ComponentModel;
using Farming.Orm.Contract;
using Farming.Orm.Metadata;
using Farming.Orm.Operations;
using Farming.Orm.Projection;
using Farming.Orm.Queries;
using Farming.Orm.Queries.Assignments;
using Farming.Orm.Queries.Predicates;

namespace Farming.Orm.GeneratedCode;

/// <inheritdoc/>
/// <typeparam name="TModel">The model that has the relation.</typeparam>
/// <typeparam name="TTarget">The columns and relations of the related rows.</typeparam>
/// <typeparam name="TElement">The values of a new join row, except the key of the model.</typeparam>
/// <typeparam name="TJoin">The values of a new join row.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JoinLink<TModel, TTarget, TElement, TJoin> : RelationLink<TModel, TTarget, TElement>
    where TTarget : WhereScope
    where TElement : class
    where TJoin : class
{
    private readonly ModelBinding<TModel> _model;
    private readonly int _relation;
    private readonly ICreateBinding<TJoin> _join;
    private readonly Func<TElement, TModel?, TJoin> _create;
    private readonly Func<RowSource, TTarget> _target;

    /// <summary>Called by generated code.</summary>
    /// <param name="model">The model.</param>
    /// <param name="relation">The relation's index.</param>
    /// <param name="join">The join model's new rows.</param>
    /// <param name="create">Makes the join model's own new row, with the key of the model unless that is written beside it.</param>
    /// <param name="target">Makes the columns of the rows that the relation leads to.</param>
    public JoinLink(ModelBinding<TModel> model, int relation, ICreateBinding<TJoin> join, Func<TElement, TModel?, TJoin> create, Func<RowSource, TTarget> target)
    {
        _model = model;
        _relation = relation;
        _join = join;
        _create = create;
        _target = target;
    }

    private RelationMetadata Relation => _model.Metadata.Relations[_relation];

    /// <summary>The fields of join rows that distinguish targets. Fields that a composite key shares with the model's key are the same in all join rows.</summary>
    private List<FieldMetadata> OwnTargetFields => [.. Relation.Join!.TargetFields.Except(Relation.Join.SourceFields)];

    internal override Task<int> AddAsync(OrmContext context, UniqueKey<TModel> key, List<TElement> rows, CancellationToken cancellationToken) => rows.Count == 0
        ? Task.FromResult(0)
        : IsForeignKey(key)
            ? InsertAsync(context, key, default, rows, cancellationToken)
            : TransactionExecutor.RunAsync(
                context,
                async transaction =>
                {
                    var parent = await ParentAsync(transaction, key, cancellationToken).ConfigureAwait(false);
                    return await InsertAsync(transaction, key, parent, rows, cancellationToken).ConfigureAwait(false);
                },
                TransactionOptions.Default,
                cancellationToken);

    internal override Task<int> RemoveAsync(OrmContext context, UniqueKey<TModel> key, Func<TTarget, Predicate>? predicate, CancellationToken cancellationToken)
    {
        var join = Relation.Join!;
        var source = RowSource.Root(join.Model);
        var condition = Linked(source, key);
        if (predicate is not null)
        {
            var target = RowSource.Root(Relation.Target);
            var where = LambdaResult.Condition(predicate, _target(target), Relation.Target, "DisconnectAsync");
            condition &= new PointsToPredicate(source, join.TargetFields, target, Relation.TargetFields, where);
        }

        return DeleteAsync(context, source, condition, cancellationToken);
    }

    internal override Task<ConnectionChanges> ReplaceAsync(
        OrmContext context, UniqueKey<TModel> key, List<TElement> rows, CancellationToken cancellationToken) => TransactionExecutor.RunAsync(
        context,
        async transaction =>
        {
            var parent = rows.Count == 0 || IsForeignKey(key) ? default : await ParentAsync(transaction, key, cancellationToken).ConfigureAwait(false);
            var source = RowSource.Root(Relation.Join!.Model);
            var condition = Linked(source, key);
            if (rows.Count > 0)
            {
                condition &= !Listed(source, rows, context);
            }

            var removed = await DeleteAsync(transaction, source, condition, cancellationToken).ConfigureAwait(false);
            return new ConnectionChanges(rows.Count == 0 ? 0 : await InsertAsync(transaction, key, parent, rows, cancellationToken).ConfigureAwait(false), removed);
        },
        TransactionOptions.Default,
        cancellationToken);

    /// <summary>
    /// Whether join rows reference exactly this key with a foreign key constraint: then the parent does not have to be looked up.
    /// </summary>
    private bool IsForeignKey(UniqueKey<TModel> key)
    {
        var join = Relation.Join!;
        return IsKey(key) && join.Model.ForeignKeys.Any(foreignKey => foreignKey.Target == Relation.Source && foreignKey.Fields.SequenceEqual(join.SourceFields));
    }

    private bool IsKey(UniqueKey<TModel> key) => Relation.SourceFields.All(key.Fields.Contains) && Relation.SourceFields.Count == key.Parts.Length;

    /// <summary>The row with the key.</summary>
    /// <exception cref="OrmException">The row does not exist, so join rows cannot reference it.</exception>
    private async ValueTask<TModel> ParentAsync(OrmContext context, UniqueKey<TModel> key, CancellationToken cancellationToken)
    {
        var projection = new ModelProjection<TModel>(_model);
        var found = await ReadOneOperation<TModel>.Of(projection, new QueryState(key.Source).Where(key.Predicate)).RunAsync(context, cancellationToken).ConfigureAwait(false);
        if (found is not null)
        {
            return found.Result;
        }

        var join = Relation.Join!;
        var fields = join.SourceFields.Select(field => field.Name).ToList();
        throw new OrmException(
            OrmErrorCode.ForeignKeyViolation,
            $"{join.Model.Name}.{string.Join(", ", fields)}: the {Relation.Source.Name} with this {string.Join(", ", key.Fields.Select(field => field.Name))} does not exist. "
            + "Create it before you link rows to it.",
            null,
            join.Model.Name,
            fields: fields);
    }

    /// <summary>The join rows of the row that has the key.</summary>
    private Predicate Linked(RowSource source, UniqueKey<TModel> key)
    {
        var join = Relation.Join!;
        return IsKey(key)
            ? join.SourceFields
                .Select((field, index) => (Predicate)key.Part(Relation.SourceFields[index]).Of(new(source, field, null)))
                .Aggregate(Predicate.True, (all, part) => all & part)
            : new PointsToPredicate(source, join.SourceFields, key.Source, Relation.SourceFields, key.Predicate);
    }

    /// <summary>The join rows whose target is in the list.</summary>
    private ListedPredicate Listed(RowSource source, List<TElement> rows, OrmContext context)
    {
        var creates = rows.ConvertAll(row => _create(row, default));
        var fields = OwnTargetFields;
        return new(source, fields, [.. fields.Select(field => new JoinColumn<TJoin>(_join, creates, field.Index, new(context.Driver.Options.Clock)))]);
    }

    private async Task<int> InsertAsync(OrmContext context, UniqueKey<TModel> key, TModel? parent, List<TElement> rows, CancellationToken cancellationToken)
    {
        var join = Relation.Join!;
        var creates = rows.ConvertAll(row => _create(row, parent));
        var binding = parent is null ? new ParentBinding<TJoin>(_join, join.SourceFields, [.. Relation.SourceFields.Select(key.Part)]) : _join;
        if (!join.PairsAreUnique)
        {
            creates = WithoutRepetitions(creates, context);
        }

        var conflict = new ConflictAction(join.Pair, null, []) { KeyIsUnique = join.PairsAreUnique };
        NestedWriter.EnsureFlat(binding, join.Model, creates);
        var create = CreateManyOperation<TJoin, bool>.Of(binding, creates, new CountedProjection(join.Model), conflict);
        var added = await create.RunAsync(context, cancellationToken).ConfigureAwait(false);
        return added.Count;
    }

    /// <summary>A statement does not see the rows that it inserts itself, so it must not contain a pair twice.</summary>
    private List<TJoin> WithoutRepetitions(List<TJoin> creates, OrmContext context)
    {
        var fields = OwnTargetFields;
        var defaults = new CreateDefaults(context.Driver.Options.Clock);
        return [.. creates.DistinctBy(create => JoinTarget.Of(_join, create, fields, defaults))];
    }

    private static Task<int> DeleteAsync(OrmContext context, RowSource source, Predicate condition, CancellationToken cancellationToken) =>
        ChangeOperation.Of(new(new QueryState(source).Where(condition), null, null)).RunAsync(context, cancellationToken);
}
