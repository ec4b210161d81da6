using System.CommandLine;

namespace Farming.Orm.Benchmarks;

/// <summary>The program's options.</summary>
internal static class BenchmarkCommand
{
    internal static RootCommand Create()
    {
        var only = new Option<string?>("--only") { Description = "The numbers of the workloads to run, such as 1,5." };
        var database = new Option<string?>("--database") { Description = "sqlite or postgres; both unless given." };
        var contender = new Option<string?>("--contender") { Description = "Who takes part: ours, limit (all that is written by hand), peers, or names." };
        var quick = new Option<bool>("--quick") { Description = "The interleaved pass, in minutes. This is what runs unless --full is given." };
        var full = new Option<bool>("--full") { Description = "The statistics of BenchmarkDotNet, in hours." };
        var publish = new Option<bool>("--publish") { Description = "Workload 13 also with 100 and 500 models: programs that take minutes to build and to publish, once for the sources as they are. --full has them, too." };
        var output = new Option<string?>("--output") { Description = "The file of results to write to; benchmarks/results/latest.json when everything is run." };
        var root = new RootCommand("Measures Farming.Orm beside ADO.NET written by hand and other libraries: same data, same work, equal answers.") { only, database, contender, quick, full, publish, output };
        root.SetAction(async (parsed, _) =>
        {
            var selection = new Selection(parsed.GetValue(only), parsed.GetValue(database), parsed.GetValue(contender));
            await new Pass(selection, parsed.GetValue(full), parsed.GetValue(output), parsed.GetValue(publish)).RunAsync();
        });
        return root;
    }
}
