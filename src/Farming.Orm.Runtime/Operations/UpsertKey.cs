using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Queries;
using Farming.Orm.Queries.Assignments;

namespace Farming.Orm.Operations;

/// <summary>Checks the key in the rows and the assignments of an upsert.</summary>
internal static class UpsertKey
{
    /// <summary>Refuses two rows with the same key: the result would depend on their order. PostgreSQL refuses them too.</summary>
    internal static void EnsureDiffer<TCreate>(ICreateBinding<TCreate> binding, IReadOnlyList<FieldMetadata> key, List<TCreate> rows, OrmContext context)
        where TCreate : class
    {
        var defaults = new CreateDefaults(context.Driver.Options.Clock);
        var known = new HashSet<ValueCapture[]>(ValueCapture.Comparer);
        foreach (var row in rows)
        {
            var values = new ValueCapture[key.Count];
            for (var index = 0; index < values.Length; index++)
            {
                if (!binding.IsGiven(row, key[index].Index) && !key[index].HasDefault)
                {
                    throw new ArgumentException($"{key[index].Model.Name}.{key[index].Name} is a key of the upsert, but a row does not give it. Give it a value in each row.");
                }

                binding.Write(row, key[index].Index, defaults, values[index] = new());
                EnsureValue(key[index], values[index]);
            }

            if (!known.Add(values))
            {
                throw new ArgumentException(
                    $"Two rows of the upsert have the same {string.Join(", ", key.Select(field => $"{field.Model.Name}.{field.Name}"))}. Give each key only once.");
            }
        }
    }

    internal static void EnsureStays(IReadOnlyList<FieldMetadata> key, List<FieldAssignment> assignments)
    {
        foreach (var assignment in assignments)
        {
            if (key.Contains(assignment.Field))
            {
                throw new ArgumentException(
                    $"{assignment.Field.Model.Name}.{assignment.Field.Name} is a key of the upsert, so its update cannot change it. Leave the field out, or use UpdateAsync.");
            }
        }
    }

    /// <summary>Refuses null in a key: no row equals null, so the upsert would always insert.</summary>
    private static void EnsureValue(FieldMetadata field, ValueCapture value)
    {
        if (value.IsNull)
        {
            throw new ArgumentException($"{field.Model.Name}.{field.Name} is a key of the upsert, so it cannot be null. Give it a value, or use CreateAsync.");
        }
    }

    /// <summary>Checks that the key values of the new row equal the key.</summary>
    internal static void EnsureSame<TModel, TCreate>(ICreateBinding<TCreate> binding, UniqueKey<TModel> key, TCreate create, OrmContext context)
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
                throw new ArgumentException(
                    $"{field.Model.Name}.{field.Name}: the new row and the key of the upsert have different values. "
                    + "Give both the same value, or leave the field out of the row if it is generated.");
            }
        }
    }
}
