using System.Diagnostics;
using System.Runtime.InteropServices;
using Farming.Orm.Benchmarks.Contenders;
using Farming.Orm.Benchmarks.Measuring;

namespace Farming.Orm.Benchmarks.Startup;

/// <summary>
/// Measures processes from their start to their first row: Farming.Orm with few and many models, and hand-written ADO.NET. The bytes are the size
/// of the program: of all its assemblies, or of the native executable.
/// </summary>
/// <param name="withManyModels">Whether to include programs with a hundred models and more, which take minutes to build and publish.</param>
internal sealed class StartupPass(bool withManyModels)
{
    internal const int Number = 13;

    private const int Rounds = 21;

    private const int FewModels = 5;

    private static readonly StartupProgram[] Programs = [StartupProgram.HandWritten, StartupProgram.Ours(5), StartupProgram.Ours(100), StartupProgram.Ours(500)];

    internal async Task<IReadOnlyList<Measurement>> MeasureAsync(IReadOnlyList<StartupDatabase> databases)
    {
        List<StartupProgram> programs = [.. Programs.Where(program => withManyModels || program.Models <= FewModels)];
        var packages = StartupPackages.Pack();
        foreach (var program in programs)
        {
            program.Write(packages);
            StartupBuild.Build(program);
        }

        var arePublished = programs.TrueForAll(Publish);
        var measurements = new List<Measurement>();
        foreach (var database in databases)
        {
            measurements.AddRange(await MeasureAsync("compiled while it runs", database, programs, program => program.Built));
            if (arePublished)
            {
                measurements.AddRange(await MeasureAsync("compiled ahead of time", database, programs, program => program.Published));
            }
        }

        return measurements;
    }

    /// <summary>Publishes a program if necessary; returns false and prints the reason if that fails.</summary>
    private static bool Publish(StartupProgram program)
    {
        if (StartupBuild.IsPublished(program))
        {
            return true;
        }

        Console.WriteLine($"Publishing {program.Name}. This takes a minute or more, and only happens when the sources have changed.");
        try
        {
            StartupBuild.Publish(program);
            return true;
        }
        catch (InvalidOperationException exception)
        {
            Console.WriteLine($"Skipping programs compiled ahead of time: publishing failed. It needs clang and the headers of zlib. {exception.Message}");
            return false;
        }
    }

    private static async Task<IEnumerable<Measurement>> MeasureAsync(string how, StartupDatabase database, List<StartupProgram> programs, Func<StartupProgram, string> path)
    {
        var times = programs.ToDictionary(program => program, _ => new List<double>());
        var rows = new HashSet<string>();
        for (var round = -2; round < Rounds; round++)
        {
            for (var turn = 0; turn < programs.Count; turn++)
            {
                var program = programs[(turn + round + 2) % programs.Count];
                var (time, row) = await StartAsync(path(program), database);
                rows.Add(row);
                if (round >= 0)
                {
                    times[program].Add(time.TotalMicroseconds);
                }
            }
        }

        if (rows.Count != 1)
        {
            throw new InvalidOperationException($"The programs found different rows: {string.Join(", ", rows)}");
        }

        var limit = times[StartupProgram.HandWritten];
        var limitSize = SizeOf(path(StartupProgram.HandWritten));
        return programs.Where(program => program.Models > 0).SelectMany(program => (Measurement[])
        [
            Of(program, program) with { Role = ContenderRole.Ours },
            Of(program, StartupProgram.HandWritten) with { Role = ContenderRole.HandWritten, IsLimit = true },
        ]);

        Measurement Of(StartupProgram group, StartupProgram program)
        {
            var size = SizeOf(path(program));
            var ratio = times[program].Zip(limit, (time, other) => time / other).Median();
            var name = program.Models > 0 ? "ours" : "ADO.NET";
            return new($"{Number} start to first row, {how}, {group.Models} models", database.Name, name, times[program].Median(), size, ratio) { BytesRatio = (double)size / limitSize };
        }
    }

    private static long SizeOf(string program) =>
        Directory.EnumerateFiles(Path.GetDirectoryName(program)!, "*.dll").Select(Loaded).Append(program).Sum(file => new FileInfo(file).Length);

    /// <summary>The file that is loaded for an assembly: there may be a special one for this platform.</summary>
    private static string Loaded(string assembly)
    {
        var path = Path.Combine(Path.GetDirectoryName(assembly)!, "runtimes", RuntimeInformation.RuntimeIdentifier, "lib", "net10.0", Path.GetFileName(assembly));
        return File.Exists(path) ? path : assembly;
    }

    /// <summary>Starts a program and waits for the row that it prints.</summary>
    private static async Task<(TimeSpan Time, string Row)> StartAsync(string path, StartupDatabase database)
    {
        var begin = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(path, [database.Argument, database.ConnectionString]) { RedirectStandardOutput = true })!;
        var row = await process.StandardOutput.ReadLineAsync();
        var time = Stopwatch.GetElapsedTime(begin);
        await process.WaitForExitAsync();
        return process.ExitCode == 0 && row is { Length: > 0 } ? (time, row) : throw new InvalidOperationException($"{path} did not print a row.");
    }
}
