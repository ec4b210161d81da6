namespace Farming.Orm.Benchmarks.Contenders;

/// <summary>One way to do the work of a workload.</summary>
/// <param name="Name">How it is called in results.</param>
/// <param name="Role">What it is there for.</param>
/// <param name="RunAsync">Does the work once; the number says with which values. Nothing stands between this and the contender's own task.</param>
/// <param name="AnswerAsync">Does the work once and gives its answer in the form in which answers are compared.</param>
public sealed record Contender(string Name, ContenderRole Role, Func<int, Task> RunAsync, Func<int, Task<string>> AnswerAsync)
{
    /// <summary>A contender whose answer is compared as it is.</summary>
    public static Contender Of<T>(string name, ContenderRole role, Func<int, Task<T>> run) => Of(name, role, run, answer => answer);

    /// <summary>A contender whose answer first becomes what the others give.</summary>
    public static Contender Of<T, TAnswer>(string name, ContenderRole role, Func<int, Task<T>> run, Func<T, TAnswer> answer) =>
        new(name, role, run, async position => CanonicalForm.Of(answer(await run(position))));

    /// <summary>A contender that streams: the rows are counted as they come, and listed where answers are compared.</summary>
    public static Contender OfStream<T>(string name, ContenderRole role, Func<int, IAsyncEnumerable<T>> stream) =>
        new(name, role, position => CountAsync(stream(position)), async position => CanonicalForm.Of(await stream(position).ToListAsync()));

    private static async Task<int> CountAsync<T>(IAsyncEnumerable<T> rows)
    {
        var count = 0;
        await foreach (var row in rows.ConfigureAwait(false))
        {
            if (row is not null)
            {
                count++;
            }
        }

        return count;
    }
}
