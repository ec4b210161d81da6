using System.CommandLine;
using Farming.Orm.Cli.Targets;

namespace Farming.Orm.Cli.Commands;

/// <summary>The options for the output of one kind.</summary>
internal sealed class TargetOptions
{
    private readonly TargetKind _kind;
    private readonly Option<string?> _out;
    private readonly Option<string?>? _database;
    private readonly Option<string?>? _mode;
    private readonly Option<string?>? _enums;

    internal TargetOptions(TargetKind kind)
    {
        _kind = kind;
        _out = new("--out", "-o") { Description = $"The output file. Default: {TargetKinds.DefaultFile(kind)}." };
        if (TargetKinds.DatabaseOption(kind) is { } name)
        {
            _database = new($"--{name}", "-d") { Description = "The database." };
            _database.AcceptOnlyFromAmong(TargetKinds.Databases(kind));
        }

        if (kind == TargetKind.Prisma)
        {
            _mode = new("--mode") { Description = "block (default): writes between two marker comments and keeps the rest of the file. replace: writes the whole file." };
            _mode.AcceptOnlyFromAmong("block", "replace");
            _enums = new("--enums") { Description = "enum (default): Prisma enums. text: strings, as Farming.Orm stores them on PostgreSQL." };
            _enums.AcceptOnlyFromAmong("enum", "text");
        }
    }

    internal void AddTo(Command command)
    {
        foreach (var option in new Option?[] { _database, _out, _mode, _enums }.OfType<Option>())
        {
            command.Add(option);
        }
    }

    internal TargetSettings Read(ParseResult result) => new(_kind)
    {
        Out = result.GetValue(_out),
        Database = Value(result, _database),
        Mode = Value(result, _mode),
        Enums = Value(result, _enums),
    };

    private static string? Value(ParseResult result, Option<string?>? option) => option is null ? null : result.GetValue(option);
}
