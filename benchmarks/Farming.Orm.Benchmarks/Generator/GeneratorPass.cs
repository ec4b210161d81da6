using System.Diagnostics;
using Farming.Orm.Benchmarks.Contenders;
using Farming.Orm.Benchmarks.Measuring;
using Farming.Orm.Generators;
using Microsoft.CodeAnalysis;

namespace Farming.Orm.Benchmarks.Generator;

/// <summary>Measures the generator inside a compiler: in a fresh compilation, and after a keystroke in an editor that has been open for a while.</summary>
internal static class GeneratorPass
{
    internal const int Number = 14;

    private const string Compiler = "Roslyn";
    private const int Models = 500;
    private const int Rounds = 60;
    private const int WarmUps = 60;
    private const int AnalyzedRounds = 20;
    private const int AnalyzedWarmUps = 10;

    internal static IEnumerable<Measurement> Measure()
    {
        // This comes first: the compiler has just started, and most of its own code is not compiled yet.
        yield return Of($"generator, {Models} models, process just started", "ours", [Cold(Models)]);
        foreach (var models in new[] { 10, 100, Models })
        {
            Cold(models);
            yield return Of($"generator, {models} models", "ours", [.. Enumerable.Range(0, 5).Select(_ => Cold(models))]);
        }

        foreach (var one in Keystrokes("keystroke elsewhere", ModelSources.OrdinaryPath(Models / 2), ModelSources.InMethod, " Console.WriteLine(email);")
            .Concat(Keystrokes("keystroke elsewhere, new member", ModelSources.OrdinaryPath(Models / 2), ModelSources.InClass, " public int Number;"))
            .Concat(Keystrokes("keystroke in a model, new field", ModelSources.ModelPath(Models / 2), ModelSources.InClass, " public int Number { get; set; }"))
            .Concat(Keystrokes("keystroke in a model's method", ModelSources.ModelPath(Models / 2), ModelSources.InMethod, " Console.WriteLine(Id);"))
            .Concat(AnalyzedKeystrokes("keystroke elsewhere", ModelSources.OrdinaryPath(Models / 2), ModelSources.InMethod, " Console.WriteLine(email);"))
            .Concat(AnalyzedKeystrokes("keystroke in a model, new field", ModelSources.ModelPath(Models / 2), ModelSources.InClass, " public int Number { get; set; }")))
        {
            yield return one;
        }
    }

    /// <summary>Measures the generator, and a generator that only looks for the attribute, one after the other for the same keystroke.</summary>
    private static IEnumerable<Measurement> Keystrokes(string name, string path, string mark, string typed)
    {
        var project = new EditedProject(Models);
        var ours = EditedProject.NewDriver(new OrmGenerator()).RunGenerators(project.Compilation);
        var lookup = EditedProject.NewDriver(new AttributeLookup()).RunGenerators(project.Compilation);
        var (turns, lookups) = (new List<Turn>(), new List<Turn>());
        for (var round = 0; round < WarmUps + Rounds; round++)
        {
            project.Toggle(path, mark, typed);
            turns.Add(Take(() => ours = ours.RunGenerators(project.Compilation)));
            project.Toggle(path, mark, typed);
            ours = ours.RunGenerators(project.Compilation);
            lookups.Add(Take(() => lookup = lookup.RunGenerators(project.Compilation)));
            project.Toggle(path, mark, typed);
            ours = ours.RunGenerators(project.Compilation);
        }

        return
        [
            Of($"{name}, {Models} models", "ours", turns.Skip(WarmUps)),
            Of($"{name}, {Models} models", "attribute lookup alone", lookups.Skip(WarmUps)) with { Role = ContenderRole.Peer },
        ];
    }

    /// <summary>The generator and then the analyzers over the file that is edited, as an editor asks for them, beside the generator alone.</summary>
    private static IEnumerable<Measurement> AnalyzedKeystrokes(string name, string path, string mark, string typed)
    {
        var project = new EditedProject(Models);
        var driver = EditedProject.NewDriver(new OrmGenerator());
        var (turns, alone) = (new List<Turn>(), new List<Turn>());
        for (var round = 0; round < AnalyzedWarmUps + AnalyzedRounds; round++)
        {
            project.Toggle(path, mark, typed);
            var generation = Take(() => driver = driver.RunGenerators(project.Compilation));
            var generated = project.WithGenerated(driver);
            var analysis = Take(() => EditedProject.Analyze(generated, path));
            alone.Add(generation);
            turns.Add(new(generation.Microseconds + analysis.Microseconds, generation.Bytes + analysis.Bytes));
        }

        return
        [
            Of($"{name}, analyzed, {Models} models", "ours", turns.Skip(AnalyzedWarmUps)),
            Of($"{name}, analyzed, {Models} models", "generator alone", alone.Skip(AnalyzedWarmUps)) with { Role = ContenderRole.Peer },
        ];
    }

    private static Turn Cold(int models)
    {
        var compilation = new EditedProject(models).Compilation;
        return Take(() => EditedProject.NewDriver(new OrmGenerator()).RunGenerators(compilation));
    }

    private static Turn Take(Action action)
    {
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var begin = Stopwatch.GetTimestamp();
        action();
        var time = Stopwatch.GetElapsedTime(begin);
        return new(time.TotalMicroseconds, GC.GetTotalAllocatedBytes(precise: true) - bytes);
    }

    private static Measurement Of(string name, string contender, IEnumerable<Turn> turns)
    {
        List<Turn> all = [.. turns];
        return new($"{Number} {name}", Compiler, contender, all.Select(turn => turn.Microseconds).Median(), all.Select(turn => turn.Bytes).Median(), Ratio: null);
    }
}
