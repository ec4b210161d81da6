using Farming.Orm.GeneratedCode;
using Farming.Orm.Values;

namespace Farming.Orm.Projection;

/// <summary>A projection: knows what to read of each row, makes the result, and keeps the results of one execution.</summary>
internal abstract class RowProjection(RowCursor row)
{
    internal RowCursor Row { get; } = row;

    /// <summary>The number of results taken.</summary>
    internal abstract int Count { get; }

    /// <summary>Makes and keeps the result of a row.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="number">The row's number among the results, from 0.</param>
    internal abstract void Take(RowReader rows, int number);

    /// <summary>Drops the results so far before they are read again.</summary>
    internal abstract void Clear();

    /// <summary>Makes the result of the row that <see cref="Row"/> has entered.</summary>
    internal abstract object? ReadObject();

    /// <summary>Ends the reading after all results are made: another execution may reuse the row.</summary>
    internal virtual void Recycle()
    {
    }

    /// <summary>Releases the state of one execution, for the projection of a branch that is reused.</summary>
    internal virtual void Release()
    {
    }
}

/// <inheritdoc/>
/// <typeparam name="TResult">The type of the results.</typeparam>
internal abstract class RowProjection<TResult>(RowCursor row) : RowProjection(row), IFound<TResult>
{
    /// <summary>The last result taken.</summary>
    public TResult Result { get; private set; } = default!;

    /// <summary>Receives all results; <see langword="null"/> if only one is wanted.</summary>
    internal List<TResult>? Results { get; set; }

    /// <summary>The result, if there is one.</summary>
    internal IFound<TResult>? Found => Row.Taken == 0 ? null : this;

    internal sealed override int Count => Results?.Count ?? Row.Taken;

    /// <summary>Whether <see cref="WriteKey"/> knows the keys of results.</summary>
    internal virtual bool HasKeys => false;

    /// <summary>Writes a field of a unique key of a result.</summary>
    internal virtual void WriteKey(TResult result, int field, ParameterWriter writer) => throw new NotSupportedException();

    internal abstract TResult Read();

    /// <summary>Enters a row, makes its result, and leaves the row.</summary>
    internal TResult Read(RowReader rows, int number)
    {
        Row.Enter(rows, number);
        try
        {
            return Read();
        }
        catch (Exception exception) when (UnreadableValue.IsPossible(exception) && Row.FindUnreadable() is { } failure)
        {
            throw failure;
        }
        finally
        {
            Row.Leave();
        }
    }

    internal sealed override void Take(RowReader rows, int number)
    {
        var result = Read(rows, number);
        if (Results is { } results)
        {
            Place(results, number, result);
        }
        else
        {
            Result = result;
            Row.Taken++;
        }
    }

    internal sealed override void Clear()
    {
        Results?.Clear();
        Row.Taken = 0;
    }

    internal sealed override object? ReadObject() => Read();

    /// <summary>Puts a result at the index of its number. Results usually arrive in this order, but the database may choose a faster one.</summary>
    private void Place(List<TResult> results, int number, TResult result)
    {
        if (results.Capacity == 0)
        {
            results.EnsureCapacity(Row.Expected);
        }

        while (results.Count < number)
        {
            results.Add(result);
        }

        if (results.Count == number)
        {
            results.Add(result);
        }
        else
        {
            results[number] = result;
        }
    }
}
