using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Runtime.CompilerServices;

namespace Farming.Orm.Conformance.Statements;

/// <summary>
/// Every statement text that the suite executes on one database, in a file beside this one: <c>postgresql.sql</c> or <c>sqlite.sql</c>.
/// </summary>
/// <remarks>
/// <para>The file has one text per line, in ordinal order, each once; line breaks and backslashes inside a text are written as <c>\n</c> and <c>\\</c>.
/// Values are parameters, so a text does not depend on them, and nothing has to be normalised. Tests with random statements are left out
/// (<see cref="Databases.SuiteTests.HasRandomStatements"/>). Hand-written SQL of a test does not pass through the driver and is not in the file.</para>
/// <para>A test fails when it executes a text that is not in the file. A run of the whole suite also fails when the file has a text that no test executes
/// (<see cref="StatementSnapshotTests"/>). <c>FARMING_ORM_ACCEPT=1</c> accepts both: new texts are added, and a run of the whole suite removes the others.</para>
/// </remarks>
public sealed class StatementSnapshot
{
    /// <summary>The environment variable that accepts what the suite executes as the new snapshot.</summary>
    public const string AcceptVariable = "FARMING_ORM_ACCEPT";

    private static readonly ConcurrentDictionary<DriverKind, StatementSnapshot> All = new();

    private readonly string _file;
    private readonly FrozenSet<string> _expected;
    private readonly ConcurrentDictionary<string, bool> _executed = new();

    private StatementSnapshot(string file)
    {
        _file = file;
        _expected = File.Exists(file) ? File.ReadAllLines(file).ToFrozenSet() : [];
    }

    private static bool IsAccepting => Environment.GetEnvironmentVariable(AcceptVariable) == "1";

    /// <summary>The snapshot of a database.</summary>
    public static StatementSnapshot Of(DriverKind database) => All.GetOrAdd(database, kind => new(PathOf(kind == DriverKind.Sqlite ? "sqlite.sql" : "postgresql.sql")));

    /// <summary>Checks the statements of one test.</summary>
    public void Check(IEnumerable<string> statements)
    {
        var texts = statements.Select(Line).ToList();
        texts.ForEach(text => _executed[text] = true);
        var added = Sorted(texts.Where(text => !_expected.Contains(text)));
        if (added.Count > 0 && !IsAccepting)
        {
            Assert.Fail($"""
                The test executed statements that are not in {_file}:

                {string.Join('\n', added)}

                If the new texts are right, run the suite with {AcceptVariable}=1 and read the difference of that file.
                """);
        }
    }

    /// <summary>Checks that nothing in the file is left over, and writes the file where the new texts are accepted.</summary>
    /// <param name="isWholeSuite">Whether all tests of the suite have run. Only then a text that was not executed is left over.</param>
    public void Finish(bool isWholeSuite)
    {
        if (IsAccepting)
        {
            var texts = isWholeSuite ? _executed.Keys : _executed.Keys.Union(_expected);
            File.WriteAllText(_file, string.Concat(Sorted(texts).Select(text => $"{text}\n")));
        }
        else if (isWholeSuite && Sorted(_expected.Where(text => !_executed.ContainsKey(text))) is { Count: > 0 } removed)
        {
            Assert.Fail($"""
                No test executes these statements of {_file} any longer. Did a test fail? Else, if that is right, run the suite with {AcceptVariable}=1:

                {string.Join('\n', removed)}
                """);
        }
    }

    private static string PathOf(string name, [CallerFilePath] string source = "") => Path.Combine(Path.GetDirectoryName(source)!, name);

    private static List<string> Sorted(IEnumerable<string> texts) => [.. texts.Distinct().Order(StringComparer.Ordinal)];

    private static string Line(string statement) => statement.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
