namespace Farming.Orm.Benchmarks.Contenders;

/// <summary>One way to do the work of a workload.</summary>
/// <param name="Name">The name in results.</param>
/// <param name="Role">The role.</param>
/// <param name="RunAsync">Does the work once; the number selects the values. It returns the contender's own task directly.</param>
/// <param name="AnswerAsync">Does the work once and returns its answer in a form that can be compared.</param>
public sealed record Contender(string Name, ContenderRole Role, Func<int, Task> RunAsync, Func<int, Task<string>> AnswerAsync)
{
    /// <summary>A contender whose answer can be compared directly.</summary>
    public static Contender Of<T>(string name, ContenderRole role, Func<int, Task<T>> run) => Of(name, role, run, answer => answer);

    /// <summary>A contender whose answer is converted to the type of the others first.</summary>
    public static Contender Of<T, TAnswer>(string name, ContenderRole role, Func<int, Task<T>> run, Func<T, TAnswer> answer) =>
        new(name, role, run, async position => CanonicalForm.Of(answer(await run(position))));

    /// <summary>A contender that streams: it counts the rows as they come, and lists them for the comparison of answers.</summary>
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
