namespace Farming.Orm.Architecture.Tests;

/// <summary>The folders of each project from top to bottom, with what they hold. A folder uses those below it only. Folders inside of a folder belong to it.</summary>
internal static class FolderOrder
{
    private const string Root = SourceProject.Root;

    /// <summary>Projects whose folders are not in order yet.</summary>
    internal static readonly string[] NotYet = ["src/Farming.Orm.Runtime", "src/Farming.Orm.Generators", "src/Farming.Orm.Sqlite"];

    internal static readonly Dictionary<string, (string Name, string Holds)[]> Projects = new()
    {
        ["src/Farming.Orm.Runtime"] =
        [
            ("Client", "What people call: roots, query steps, batches, transactions."),
            ("Contract", "What generated code calls."),
            ("Operations", "One operation per verb, and the one runner that executes them."),
            ("Planning", "A request becomes a plan: normalized, then given a strategy, which owns its statements and their reader."),
            ("Rendering", "A statement tree becomes text, with one class per dialect."),
            ("Schemas", "Tables become DDL."),
            ("Statements", "SELECT, INSERT, UPDATE and DELETE as immutable nodes."),
            ("Projection", "What is read: slots, nested rows and branches."),
            ("Expressions", "Columns, parameters, conditions and arithmetic as immutable nodes."),
            ("Drivers", "What a database must offer: connections, commands, batches, imports, facts about errors."),
            ("Values", "Codecs, parameter writers and row readers."),
            ("Metadata", "Facts about models, fields, relations and keys."),
            ("Attributes", "What people write on their models."),
            ("Errors", "What is thrown."),
        ],
        ["src/Farming.Orm.Generators"] =
        [
            (Root, "The generator: its pipeline, named step by step."),
            ("Diagnostics", "The rules, and the analyzers that report them."),
            ("Emission", "Models become source."),
            ("Resolution", "Relations between models are found, and what generates well and is wrong is noted."),
            ("Parsing", "Symbols become models."),
            ("Outlines", "What must be read again after a keystroke."),
            ("Naming", "Names of tables, columns and members."),
            ("Model", "Equatable records of what was read."),
            ("Polyfills", "What the oldest framework lacks."),
        ],
        ["src/Farming.Orm.PostgreSql"] =
        [
            (Root, "The driver: dialect, connections, commands, values, error codes."),
        ],
        ["src/Farming.Orm.Sqlite"] =
        [
            (Root, "The driver and its dialect."),
            ("Connections", "Sessions, and the pool and locks around them."),
            ("Commands", "Prepared statements: their parameters and rows."),
            ("Storage", "How values are stored."),
        ],
        ["src/Farming.Orm.Artifacts"] =
        [
            ("Diagrams", "Pictures of the models."),
            ("Drizzle", "Drizzle schemas."),
            ("Prisma", "Prisma schemas."),
            ("Databases", "SQL, and what each database allows."),
            ("Relations", "Relations as both schema languages see them."),
            ("Naming", "Names in other languages."),
            (Root, "What all artifacts share: the databases they can be for, what is thrown, where they come from."),
        ],
        ["src/Farming.Orm.Cli"] =
        [
            (Root, "The program."),
            ("Commands", "The command line, and what it asks for."),
            ("Configuration", "The file that names projects and targets."),
            ("Projects", "A project is built, and its metadata loaded."),
            ("Targets", "What can be written, and where it goes."),
            ("Files", "Files are compared, and written whole or in part."),
            ("Terminal", "Where the tool runs and writes, and what ends it."),
        ],
    };
}
