using System.Diagnostics;
using Farming.Orm.Benchmarks.Contenders;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Workloads;

namespace Farming.Orm.Benchmarks.Measuring;

/// <summary>Checks that all contenders of a workload give the same answers.</summary>
public static class AnswerCheck
{
    /// <summary>The positions at which answers are compared.</summary>
    private static readonly int[] Positions = [0, 1, 9];

    /// <summary>For a contender that takes longer, only the first answer is compared.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Lets each contender do the work, and compares its answers with those of the first contender.</summary>
    /// <exception cref="InvalidOperationException">An answer differs; the message shows where.</exception>
    public static async Task EnsureEqualAsync(Workload workload, BenchmarkDatabase database, IReadOnlyList<Contender> contenders)
    {
        ArgumentNullException.ThrowIfNull(workload);
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(contenders);
        List<string>? expected = null;
        foreach (var contender in contenders)
        {
            var answers = new List<string>();
            var begin = Stopwatch.GetTimestamp();
            foreach (var position in Positions)
            {
                if (answers.Count > 0 && Stopwatch.GetElapsedTime(begin) > Patience)
                {
                    break;
                }

                answers.Add(await contender.AnswerAsync(position));
                if (workload.RestoreAsync is { } restore)
                {
                    await restore(database);
                }
            }

            expected ??= answers;
            for (var index = 0; index < Math.Min(answers.Count, expected.Count); index++)
            {
                if (answers[index] != expected[index])
                {
                    throw new InvalidOperationException(
                        $"{workload.Title}, {database.Kind}: the answer of '{contender.Name}' differs from that of '{contenders[0].Name}'.\n{Difference(expected[index], answers[index])}");
                }
            }
        }
    }

    private static string Difference(string expected, string actual)
    {
        var at = 0;
        while (at < Math.Min(expected.Length, actual.Length) && expected[at] == actual[at])
        {
            at++;
        }

        return $"expected …{Around(expected, at)}\nbut got  …{Around(actual, at)}";
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 40)..Math.Min(text.Length, at + 120)];
}
