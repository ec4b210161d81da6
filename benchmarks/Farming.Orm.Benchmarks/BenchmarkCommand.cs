using System.CommandLine;

namespace Farming.Orm.Benchmarks;

/// <summary>The program's options.</summary>
internal static class BenchmarkCommand
{
    internal static RootCommand Create()
    {
        var only = new Option<string?>("--only") { Description = "The numbers of the workloads to run, such as 1,5." };
        var database = new Option<string?>("--database") { Description = "sqlite or postgres; both by default." };
        var contender = new Option<string?>("--contender") { Description = "The contenders: ours, limit (all hand-written ones), peers, or names." };
        var quick = new Option<bool>("--quick") { Description = "The interleaved pass, in minutes. This is the default." };
        var full = new Option<bool>("--full") { Description = "The statistics of BenchmarkDotNet, in hours." };
        var publish = new Option<bool>("--publish") { Description = "Also measure workload 13 with 100 and 500 models. These programs take minutes to build and publish, once until their sources change. --full includes them." };
        var output = new Option<string?>("--output") { Description = "The file for the results; by default benchmarks/results/latest.json for a pass of everything." };
        var root = new RootCommand("Compares Farming.Orm with hand-written ADO.NET and other libraries: same data, same work, equal answers.") { only, database, contender, quick, full, publish, output };
        root.SetAction(async (parsed, _) =>
        {
            var selection = new Selection(parsed.GetValue(only), parsed.GetValue(database), parsed.GetValue(contender));
            await new Pass(selection, parsed.GetValue(full), parsed.GetValue(output), parsed.GetValue(publish)).RunAsync();
        });
        return root;
    }
}
