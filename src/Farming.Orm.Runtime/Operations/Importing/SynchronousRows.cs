namespace Farming.Orm.Operations;

/// <summary>A synchronous sequence of rows as an asynchronous one.</summary>
internal sealed class SynchronousRows<T>(IEnumerable<T> rows) : IAsyncEnumerable<T>
{
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) => new Enumerator(rows.GetEnumerator());

    private sealed class Enumerator(IEnumerator<T> rows) : IAsyncEnumerator<T>
    {
        public T Current => rows.Current;

        public ValueTask<bool> MoveNextAsync() => new(rows.MoveNext());

        public ValueTask DisposeAsync()
        {
            rows.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
