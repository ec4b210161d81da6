using System.Diagnostics;
using System.Globalization;
using Farming.Orm.Benchmarks.Contenders;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Generator;
using Farming.Orm.Benchmarks.Measuring;
using Farming.Orm.Benchmarks.Reporting;
using Farming.Orm.Benchmarks.Startup;
using Farming.Orm.Benchmarks.Workloads;
using Spectre.Console;

namespace Farming.Orm.Benchmarks;

/// <summary>Measures the selected workloads on the selected databases: interleaved in a few minutes, or with BenchmarkDotNet.</summary>
internal sealed class Pass(Selection selection, bool isFull, string? output, bool publishesAll)
{
    private readonly Dataset _data = new(DatasetSize.Full);
    private readonly InterleavedRunner _runner = new(Pace.Quick);
    private readonly List<Measurement> _measurements = [];
    private readonly Dictionary<string, string> _versions = Machine.Versions();

    internal async Task RunAsync()
    {
        var begin = Stopwatch.GetTimestamp();
        Console.WriteLine(Machine.Describe());
        if (selection.IncludesWork(DatabaseKind.Sqlite))
        {
            await using var database = await SqliteDatabase.CreateAsync(Environment.GetEnvironmentVariable(SqliteDatabase.Variable), _data);
            await RunAsync(database, "SQLite");
        }

        if (selection.IncludesWork(DatabaseKind.PostgreSql))
        {
            await using var server = await PostgreSqlServer.StartAsync();
            await using var database = await PostgreSqlDatabase.CreateAsync(server.ConnectionString, _data);
            await RunAsync(database, "PostgreSQL");
        }

        await RunProgramsAsync();
        RunGenerator();
        var results = new Results(Machine.Describe(), _versions, DateTime.UtcNow, _measurements);
        if (output is not null)
        {
            results = ResultFile.Merge(Path.GetFullPath(output), results);
        }
        else if (selection.IsEverything)
        {
            results = ResultFile.Write(Path.Combine(Repository.Root, "benchmarks", "results", "latest.json"), results);
            PerformancePage.Write(Path.Combine(Repository.Root, "docs"), results);
            ReadmeFigures.Write(Repository.Root, results);
        }

        Show(ResultTable.Of(results.Measurements));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(begin).TotalSeconds:0} s"));
    }

    private async Task RunAsync(BenchmarkDatabase database, string name)
    {
        _versions[name] = await database.VersionAsync();
        foreach (var workload in WorkloadList.All.Where(workload => selection.Includes(workload) && (workload.Only is null || workload.Only == database.Kind)))
        {
            var begin = Stopwatch.GetTimestamp();
            await using var way = workload.Delay == TimeSpan.Zero ? null : DelayedWay.To((PostgreSqlDatabase)database, workload.Delay);
            var reached = way?.Database ?? database;
            var contenders = workload.Contenders(reached).Where(selection.Includes).ToList();
            var measured = isFull && workload.Clients == 1
                ? await MeasureFullyAsync(workload, reached, contenders, name)
                : await _runner.MeasureAsync(workload, reached, contenders, name);
            _measurements.AddRange(measured);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{workload.Title}, {name} ({Stopwatch.GetElapsedTime(begin).TotalSeconds:0.0} s)"));
            Print(measured);
        }
    }

    private async Task RunProgramsAsync()
    {
        if (!selection.Includes(StartupPass.Number))
        {
            return;
        }

        var begin = Stopwatch.GetTimestamp();
        var databases = new List<StartupDatabase>();
        if (selection.Includes(DatabaseKind.Sqlite))
        {
            databases.Add(await StartupDatabase.SqliteAsync());
        }

        await using var server = selection.Includes(DatabaseKind.PostgreSql) ? await PostgreSqlServer.StartAsync() : null;
        if (server is not null)
        {
            databases.Add(await StartupDatabase.PostgreSqlAsync(server.ConnectionString));
        }

        Add(await new StartupPass(withManyModels: isFull || publishesAll).MeasureAsync(databases), begin);
    }

    private void RunGenerator()
    {
        if (selection.Includes(GeneratorPass.Number))
        {
            var begin = Stopwatch.GetTimestamp();
            Add([.. GeneratorPass.Measure()], begin);
        }
    }

    private void Add(IReadOnlyList<Measurement> measured, long begin)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{measured[0].Workload.Split(' ')[0]}, in all ({Stopwatch.GetElapsedTime(begin).TotalSeconds:0.0} s)"));
        _measurements.AddRange(measured);
        foreach (var group in measured.GroupBy(one => $"{one.Workload}, {one.Database}"))
        {
            Console.WriteLine(group.Key);
            Print(group);
        }
    }

    private static void Print(IEnumerable<Measurement> measured)
    {
        foreach (var one in measured)
        {
            var rounds = one.Rounds is { } count ? $"{count,4} rounds" : "";
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {one.Contender,-18} {one.MedianMicroseconds,12:0.0} µs {one.Bytes,12:0} B  × {one.Ratio,6:0.000}  bytes × {one.BytesRatio,6:0.000}{rounds}{(one.IsLimit ? "  limit" : "")}"));
        }
    }

    private static async Task<IReadOnlyList<Measurement>> MeasureFullyAsync(Workload workload, BenchmarkDatabase database, List<Contender> contenders, string name)
    {
        await AnswerCheck.EnsureEqualAsync(workload, database, contenders);
        return StatisticsPass.Measure(new(workload, database, contenders), name);
    }

    /// <summary>Fits the table to the width of a terminal; in redirected output, lines are never cut off.</summary>
    private static void Show(ResultTable results)
    {
        if (Console.IsOutputRedirected)
        {
            Console.WriteLine();
            Console.WriteLine(results.ToMarkdown());
            return;
        }

        var table = new Spectre.Console.Table();
        foreach (var name in results.Header)
        {
            table.AddColumn(new TableColumn(Markup.Escape(name)));
        }

        foreach (var line in results.Lines)
        {
            table.AddRow([.. line.Select(Markup.Escape)]);
        }

        AnsiConsole.Write(table);
    }
}
