using Farming.Orm.Execution;
using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Projection;

/// <summary>What is made of each row: knows what to read, and reads it.</summary>
internal abstract class RowShape(Row row)
{
    internal Row Row { get; } = row;

    /// <summary>Makes the result of the row that <see cref="Row"/> has entered.</summary>
    internal abstract object? ReadObject();

    /// <summary>Says that all results are made: the row may serve another execution.</summary>
    internal virtual void Recycle()
    {
    }
}

/// <inheritdoc/>
/// <typeparam name="TResult">What is made.</typeparam>
internal abstract class RowShape<TResult>(Row row) : RowShape(row), IFound<TResult>
{
    /// <summary>What <see cref="Find"/> made.</summary>
    public TResult Result { get; private set; } = default!;

    internal abstract TResult Read();

    /// <summary>Enters a row, makes its result, and leaves it again.</summary>
    internal TResult Read(RowReader reader, int number)
    {
        Row.Enter(reader, number);
        try
        {
            return Read();
        }
        catch (InvalidCastException exception) when (Row.FindUnexpectedNull() is { } field)
        {
            throw new InvalidOperationException(
                $"{field.Model.Name}.{field.Name} is null in the database, but its property cannot be. Make the property nullable, or correct the row.", exception);
        }
        finally
        {
            Row.Leave();
        }
    }

    /// <summary>Makes the result of a row, and keeps it.</summary>
    internal IFound<TResult> Find(RowReader reader, int number)
    {
        Result = Read(reader, number);
        return this;
    }

    internal sealed override object? ReadObject() => Read();
}
