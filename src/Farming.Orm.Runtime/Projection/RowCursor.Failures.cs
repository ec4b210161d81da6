using Farming.Orm.Values;

namespace Farming.Orm.GeneratedCode;

// Values that cannot be read.
public sealed partial class RowCursor
{
    /// <summary>The exception for the first value of the current row that cannot be read; <see langword="null"/> if there is none.</summary>
    internal OrmException? FindUnreadable()
    {
        if (_reader is null || _layout is null || !IsPresent)
        {
            return null;
        }

        foreach (var field in Model.Fields)
        {
            var ordinal = _ordinals[field.Index];
            if (ordinal >= 0 && ((IReadableField)field).ReadFailure(_reader, ordinal) is { } failure)
            {
                return UnreadableValue.Of(field, _reader.IsNull(ordinal) ? null : failure);
            }
        }

        foreach (var toOne in ToOnes)
        {
            if (toOne.Row.FindUnreadable() is { } failure)
            {
                return failure;
            }
        }

        return null;
    }
}
