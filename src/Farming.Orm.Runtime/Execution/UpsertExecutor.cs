using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Projection;
using Farming.Orm.Writing;

namespace Farming.Orm.Execution;

/// <summary>INSERT … ON CONFLICT DO UPDATE: one statement, so that two that do it at once cannot both insert.</summary>
internal static class UpsertExecutor
{
    internal static async Task<UpsertResult<TResult>> UpsertAsync<TModel, TCreate, TResult>(
        OrmContext context,
        ICreateBinding<TCreate> binding,
        UniqueKey<TModel> key,
        TCreate create,
        List<FieldAssignment> assignments,
        RowShape<TResult> shape,
        CancellationToken cancellationToken)
        where TCreate : class
    {
        var model = shape.Row.Model;
        EnsureKeyStays(key.Fields, assignments);
        EnsureSameKey(binding, key, create, context);
        var keyed = new KeyedBinding<TCreate>(binding, key.Fields, key.Write);
        var expected = ConcurrencyToken.TakeFrom(assignments);
        var conflict = new ConflictAction(key.Fields, assignments, []) { Expected = expected };
        var inserted = new InsertedShape<TResult>(shape);
        var found = await NewRow<TCreate>.CreateAsync(context, keyed, create, inserted, conflict, cancellationToken).ConfigureAwait(false);
        return found is not null
            ? found.Result
            : throw (expected is null ? new InvalidOperationException($"The upsert of {model.Name} gave no row.") : ConcurrencyToken.Conflict(expected.Field));
    }

    /// <summary>Creates rows, or gives those that have their keys their values: as few statements as <see cref="InsertExecutor"/> needs.</summary>
    internal static Task<List<UpsertResult<TResult>>> UpsertManyAsync<TCreate, TResult>(
        OrmContext context, ICreateBinding<TCreate> binding, IReadOnlyList<FieldMetadata> key, List<TCreate> rows, RowShape<TResult> shape, CancellationToken cancellationToken)
        where TCreate : class
    {
        EnsureKeysDiffer(binding, key, rows, context);
        var conflict = new ConflictAction(key, [], [.. shape.Row.Model.Fields.Where(IsReplaced)]);
        return InsertExecutor.CreateAsync(context, binding, rows, new InsertedShape<TResult>(shape), conflict, cancellationToken);

        // What the library makes for a new row is not meant for the one that is there.
        bool IsReplaced(FieldMetadata field) => !key.Contains(field) && !field.IsConcurrencyToken && rows.TrueForAll(row => binding.IsGiven(row, field.Index));
    }

    /// <summary>Two rows of one key would be one row, with values that depend on the order; PostgreSQL refuses that too.</summary>
    private static void EnsureKeysDiffer<TCreate>(ICreateBinding<TCreate> binding, IReadOnlyList<FieldMetadata> key, List<TCreate> rows, OrmContext context)
        where TCreate : class
    {
        var defaults = new CreateDefaults(context.Driver.Options.Clock);
        var known = new HashSet<ValueCapture[]>(ValueCapture.Comparer);
        foreach (var row in rows)
        {
            var values = new ValueCapture[key.Count];
            for (var index = 0; index < values.Length; index++)
            {
                if (!binding.IsGiven(row, key[index].Index))
                {
                    throw new ArgumentException($"{key[index].Model.Name}.{key[index].Name} is the key of the upsert: each row must give it.");
                }

                binding.Write(row, key[index].Index, defaults, values[index] = new());
            }

            if (!known.Add(values))
            {
                throw new ArgumentException($"Two rows of the upsert have the same {string.Join(", ", key.Select(field => $"{field.Model.Name}.{field.Name}"))}: each key can be there once.");
            }
        }
    }

    internal static void EnsureKeyStays(IReadOnlyList<FieldMetadata> key, List<FieldAssignment> assignments)
    {
        foreach (var assignment in assignments)
        {
            if (key.Contains(assignment.Field))
            {
                throw new ArgumentException($"{assignment.Field.Model.Name}.{assignment.Field.Name} is the key of the upsert, which its update cannot change. Leave it out, or use UpdateAsync.");
            }
        }
    }

    /// <summary>What the new row says of the key must be the key.</summary>
    internal static void EnsureSameKey<TModel, TCreate>(ICreateBinding<TCreate> binding, UniqueKey<TModel> key, TCreate create, OrmContext context)
        where TCreate : class
    {
        foreach (var field in key.Fields)
        {
            if (!binding.IsGiven(create, field.Index))
            {
                continue;
            }

            var (given, wanted) = (new ValueCapture(), new ValueCapture());
            binding.Write(create, field.Index, new CreateDefaults(context.Driver.Options.Clock), given);
            key.Write(field, wanted);
            if (!given.HasSameValue(wanted))
            {
                throw new ArgumentException($"{field.Model.Name}.{field.Name}: the new row of the upsert has another value than its key. Give the same value, or leave it out where it is generated.");
            }
        }
    }

    /// <summary>Reads a shape, and behind its columns whether the row was inserted.</summary>
    internal sealed class InsertedShape<TResult>(RowShape<TResult> shape) : RowShape<UpsertResult<TResult>>(shape.Row)
    {
        internal override void Recycle() => shape.Recycle();

        internal override UpsertResult<TResult> Read() => new(shape.Read(), Row.Reader.GetBoolean(Math.Max(1, Row.Fields.Count)));
    }
}
