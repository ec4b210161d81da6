using Farming.Orm.Metadata;
using Farming.Orm.Projection;
using Farming.Orm.Values;

namespace Farming.Orm.Operations;

/// <summary>Puts the rows that INSERT statements return in the order in which they were given.</summary>
/// <remarks>
/// No database promises the order of RETURNING: rows of partitions and shards may come one partition after another (npgsql/npgsql#5676). A returned row is recognized
/// by a key that the client wrote. If the database generates the key, its numbers ascend in the order of the rows. Only without both, the order of arrival counts.
/// </remarks>
/// <param name="projection">The projection, which knows the keys of results.</param>
internal sealed class ReturnedOrder<TRow>(RowProjection<TRow> projection)
{
    // The numbers of the results; null while each result has the number of its position.
    private List<int>? _numbers;
    private int _count;

    /// <summary>Adds the results of a statement.</summary>
    /// <param name="run">The rows of the statement.</param>
    /// <param name="results">The results of all statements so far.</param>
    /// <param name="end">The number of results after this statement.</param>
    internal void Add<TCreate>(InsertRun<TCreate> run, List<TRow> results, int end)
        where TCreate : class
    {
        var start = _count;
        if (run.Count == 1)
        {
            AddInOrder(run, end - start);
        }
        else if (KeyOf(run) is { } key)
        {
            AddByKey(run, key, results, end - start);
        }
        else if (projection.Row.Model.PrimaryKey.Fields is [{ Generated: IdGeneration.Increment } id] && end - start == run.Count)
        {
            AddById(run, id, results);
        }
        else
        {
            AddInOrder(run, end - start);
        }
    }

    /// <summary>Sorts the results.</summary>
    internal void Apply(List<TRow> results)
    {
        if (_numbers is null)
        {
            return;
        }

        var (numbers, sorted) = (_numbers.ToArray(), results.ToArray());
        Array.Sort(numbers, sorted);
        results.Clear();
        results.AddRange(sorted);
    }

    private void AddInOrder<TCreate>(InsertRun<TCreate> run, int count)
        where TCreate : class
    {
        for (var row = 0; row < count; row++)
        {
            Add(run.NumberOf(row));
        }
    }

    private void AddByKey<TCreate>(InsertRun<TCreate> run, (FieldMetadata Field, FieldValues Written)[] key, List<TRow> results, int count)
        where TCreate : class
    {
        var matcher = new KeyMatcher(key, run.Count);
        var start = _count;
        for (var index = 0; index < count; index++)
        {
            var returned = results[start + index];
            foreach (var (field, values) in matcher.Returned)
            {
                values.Count = 0;
                projection.WriteKey(returned, field.Index, values);
            }

            Add(run.NumberOf(matcher.Next()));
        }
    }

    private void AddById<TCreate>(InsertRun<TCreate> run, FieldMetadata id, List<TRow> results)
        where TCreate : class
    {
        var start = _count;
        var ids = new FieldValues(id, run.Count);
        var order = new int[run.Count];
        for (var index = 0; index < order.Length; index++)
        {
            projection.WriteKey(results[start + index], id.Index, ids);
            order[index] = index;
        }

        Array.Sort(order, (left, right) => ids.Compare(left, right));
        var rows = new int[order.Length];
        for (var row = 0; row < order.Length; row++)
        {
            rows[order[row]] = row;
        }

        foreach (var row in rows)
        {
            Add(run.NumberOf(row));
        }
    }

    private void Add(int number)
    {
        if (_numbers is null && number != _count)
        {
            _numbers = [.. Enumerable.Range(0, _count)];
        }

        _numbers?.Add(number);
        _count++;
    }

    /// <summary>The key to recognize rows by, with its written values: that of the upsert, or else any unique key without null.</summary>
    private (FieldMetadata Field, FieldValues Written)[]? KeyOf<TCreate>(InsertRun<TCreate> run)
        where TCreate : class
    {
        var model = projection.Row.Model;
        if (run.Conflict is { IsUpdate: true } upsert)
        {
            return Written(run, upsert.Key);
        }

        foreach (var key in model.UniqueKeys.Prepend(model.PrimaryKey))
        {
            if (key.Fields.All(field => !field.IsNullable) && Written(run, key.Fields) is { } written)
            {
                return written;
            }
        }

        return null;
    }

    private static (FieldMetadata Field, FieldValues Written)[]? Written<TCreate>(InsertRun<TCreate> run, IReadOnlyList<FieldMetadata> key)
        where TCreate : class
    {
        var written = new (FieldMetadata, FieldValues)[key.Count];
        for (var index = 0; index < written.Length; index++)
        {
            if (run.Written(key[index]) is not { } values)
            {
                return null;
            }

            written[index] = (key[index], values);
        }

        return written;
    }
}
