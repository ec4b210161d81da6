using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Projection;

/// <summary>Rows of one model between two executions. Safe for all threads, without locks; what does not fit is left to the garbage collector.</summary>
internal sealed class RowPool
{
    private readonly Row?[] _rows = new Row?[8];

    /// <summary>A row, if there is one.</summary>
    internal Row? Take()
    {
        for (var index = 0; index < _rows.Length; index++)
        {
            if (_rows[index] is not null && Interlocked.Exchange(ref _rows[index], null) is { } row)
            {
                return row;
            }
        }

        return null;
    }

    internal void Put(Row row)
    {
        for (var index = 0; index < _rows.Length; index++)
        {
            if (_rows[index] is null && Interlocked.CompareExchange(ref _rows[index], row, null) is null)
            {
                return;
            }
        }
    }
}
