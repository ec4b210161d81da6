using Farming.Orm.Expressions;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Planning.Strategies;
using Farming.Orm.Projection;
using Farming.Orm.Queries;
using Farming.Orm.Queries.Assignments;
using Farming.Orm.Statements;

namespace Farming.Orm.Planning;

/// <summary>Plans INSERT, UPDATE and DELETE.</summary>
internal static class WritePlanner
{
    private static readonly Alias Inserted = new("t0", isQuoted: false);

    internal static Plan Insert(InsertRequest request, Planner planner)
    {
        var statement = planner.Begin();
        var values = request.Columns.Select(column => statement.Parameter(request.Values, column.Type)).ToList();
        RowSet? rows = request.Conflict is { KeyIsUnique: false } unless && values.Count > 0 ? Missing(request, unless.Key, values, statement)
            : request.IsBulk && values.Count > 0 ? new ArrayRows(values, isNumbered: false)
            : null;
        var conflict = request.Conflict is { KeyIsUnique: true } action ? Conflict(request.Model, action, statement, planner) : null;
        var (outputs, layout) = Returning(request.Row, statement);
        var insert = new InsertStatement
        {
            Table = new(request.Model, Inserted),
            Columns = request.Columns,
            Values = values,
            Rows = rows,
            Conflict = conflict,
            Returning = outputs,
        };
        return new FlatPlan(planner.Render(insert), layout);
    }

    internal static Plan Change(ChangeRequest request, Planner planner)
    {
        var normalizer = new Normalizer();
        foreach (var assignment in request.Assignments ?? [])
        {
            normalizer.Place(assignment.ListParts);
        }

        var rows = normalizer.Rows(request.State);
        var statement = planner.Begin();
        var scope = new Scope(statement);
        var alias = scope.From(request.Model);
        scope.Bind(rows.Source, alias);
        var where = Where(rows, scope, alias, planner);
        if (request.IsSingle)
        {
            where = new Conjunction([where!, Single(rows, scope.Statement)]);
        }

        statement.At(0);
        var sets = request.Assignments is { } assignments
            ? Sets(assignments, alias, statement)
            : null;
        sets?.AddRange(Touched(request.Model, sets, alias, planner));
        var (outputs, layout) = request.Row is { } row ? Returning(row, statement) : (null, null);
        var table = (ModelTable)scope.FromClause.First;
        return new FlatPlan(
            planner.Render(sets is null
                ? new DeleteStatement { Table = table, Where = where, Returning = outputs }
                : new UpdateStatement { Table = table, Sets = sets, Where = where, Returning = outputs }),
            layout);
    }

    /// <summary>The condition itself; if it needs joins or a page, a condition on the keys of the matching rows.</summary>
    private static Expression? Where(NormalizedRows rows, Scope scope, Alias alias, Planner planner)
    {
        QueryPlanner.Filter(rows, scope);
        if (!scope.HasJoins && !rows.IsPage)
        {
            return scope.Where;
        }

        var inner = new Scope(scope.Statement);
        var chosen = inner.From(rows.Source.Model);
        inner.Bind(rows.Source, chosen);
        QueryPlanner.Filter(rows, inner);
        var orders = OrderBinder.Bind(rows, inner);
        var key = rows.Source.Model.PrimaryKey.Fields;
        var isChosen = new InSelect(Scope.Key(rows.Source.Model, alias), new SelectStatement
        {
            Outputs = [.. key.Select(field => new Output(ColumnReference.Of(chosen, field)))],
            From = inner.FromClause,
            Where = inner.Where,
            Orders = OrderBinder.Of(orders),
            Limit = rows.IsPage ? new(planner.Take(rows.Taken), Planner.Skip(rows.Skipped)) : null,
        });
        return scope.Statement.Filter(rows.Source.Model, alias) is { } filter ? new Conjunction([isChosen, filter]) : isChosen;
    }

    /// <summary>Makes the statement fail if several rows match. Databases that were not created from the models may lack a unique key.</summary>
    private static SingleRow Single(NormalizedRows rows, StatementScope statement)
    {
        var scope = new Scope(statement);
        scope.Bind(rows.Source, scope.From(rows.Source.Model));
        QueryPlanner.Filter(rows, scope);
        return new(SelectStatement.One(scope.FromClause, scope.Where));
    }

    /// <summary>The rows to insert, without rows whose key already exists.</summary>
    private static SelectStatement Missing(InsertRequest request, IReadOnlyList<FieldMetadata> key, List<Parameter> values, StatementScope statement)
    {
        var (rows, known) = (statement.NextAlias(), statement.NextAlias());
        var arrays = request.IsBulk ? new ArrayRows(values, isNumbered: false) : null;
        var same = Scope.Equal(known, key, index => Value(IndexOf(key[index])));
        var condition = statement.Filter(request.Model, known) is { } filter ? new Conjunction([same, filter]) : same;
        return new()
        {
            Outputs = arrays is null ? [.. values.Select(value => new Output(value))] : [new(new AllColumns())],
            From = arrays is null ? null : new(new DerivedTable(arrays, rows)),
            Where = new ExistsCondition(SelectStatement.One(new(new ModelTable(request.Model, known)), condition), isNegated: true),
        };

        Expression Value(int column) => arrays is null ? values[column] : arrays.Column(rows, column);
        int IndexOf(FieldMetadata field) => request.Columns.TakeWhile(column => column != field).Count();
    }

    private static ConflictClause Conflict(ModelMetadata model, ConflictAction conflict, StatementScope statement, Planner planner)
    {
        Expression[] target = [.. conflict.Key.Select(field => new Comparable(ColumnReference.Of(null, field)))];
        if (conflict.Assignments is not { } assignments)
        {
            return new(target, null, null);
        }

        List<SetClause> sets =
        [
            .. Sets(assignments, Inserted, statement),
            .. conflict.Replaced.Select(field => new SetClause(field, ColumnReference.Of(Alias.Excluded, field))),
        ];
        if (sets.Count > 0)
        {
            sets.AddRange(Touched(model, sets, Inserted, planner));
        }
        else
        {
            // RETURNING returns the row only if something is set.
            sets.Add(new(conflict.Key[0], ColumnReference.Of(Inserted, conflict.Key[0])));
        }

        return new(target, sets, Condition(model, conflict, statement));
    }

    /// <summary>When the row that has the key is updated. It is marked only if it is.</summary>
    private static Expression Condition(ModelMetadata model, ConflictAction conflict, StatementScope statement)
    {
        var conditions = new List<Expression>();
        if (statement.Filter(model, Inserted) is { } filter)
        {
            conditions.Add(filter);
        }

        if (conflict.Expected is { } expected)
        {
            conditions.Add(new Comparison(ColumnReference.Of(Inserted, expected.Field), ComparisonOperator.Equal, statement.Parameter(expected, expected.Field.Type)));
        }

        var mark = new MarkUpdated(Scope.Key(model, Inserted));
        return Conjunction.Of(conditions) is { } condition ? new Case(condition, mark) : mark;
    }

    /// <summary>The SET clauses. Old values have the alias, because an upsert refers to two rows.</summary>
    private static List<SetClause> Sets(IReadOnlyList<FieldAssignment> assignments, Alias alias, StatementScope statement) =>
        [.. assignments.Select(assignment => new SetClause(assignment.Field, assignment.Bind(alias, statement)))];

    /// <summary>The SET clauses of every update: the current time, unless the update sets the field, and the next concurrency token.</summary>
    private static List<SetClause> Touched(ModelMetadata model, List<SetClause> sets, Alias alias, Planner planner) =>
    [
        .. model.Fields
            .Where(field => field.UpdatesToNow && !sets.Exists(set => set.Field == field))
            .Select(field => new SetClause(field, new CurrentTime(ColumnReference.Of(alias, field)))),
        .. model.Fields
            .Where(field => field.IsConcurrencyToken && planner.Dialect.IsStored(field))
            .Select(field => new SetClause(field, new Addition(ColumnReference.Of(alias, field), new Integer(1)))),
    ];

    /// <summary>What a write returns.</summary>
    /// <exception cref="InvalidOperationException">The row reads relations, which RETURNING does not support.</exception>
    private static (IReadOnlyList<Output> Outputs, NodeLayout Layout) Returning(RowCursor row, StatementScope statement)
    {
        if (row.HasRelations)
        {
            throw new InvalidOperationException(
                $"The Select of a write to {row.Model.Name} can read only the columns of the written row. Read its relations with a separate query.");
        }

        var ordinals = new int[row.Model.Fields.Count];
        var outputs = new List<Output>();
        foreach (var field in row.Model.Fields)
        {
            ordinals[field.Index] = row.Fields.Contains(field.Index) ? outputs.Count : -1;
            if (ordinals[field.Index] >= 0)
            {
                outputs.Add(new(ColumnReference.Of(null, field)));
            }
        }

        var computed = new int[row.Computed.Count];
        var scope = new Scope(statement) { Written = row.Model };
        for (var index = 0; index < computed.Length; index++)
        {
            computed[index] = outputs.Count;
            outputs.Add(new(row.Computed[index].Bind(scope)));
        }

        return (outputs, new() { Ordinals = ordinals, ToOnes = [], Branches = [], Computed = computed });
    }
}
