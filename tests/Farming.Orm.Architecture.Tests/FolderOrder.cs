namespace Farming.Orm.Architecture.Tests;

/// <summary>The folders of each project from top to bottom, with what they hold. A folder uses those below it only. Folders inside of a folder belong to it.</summary>
internal static class FolderOrder
{
    private const string Root = SourceProject.Root;

    internal static readonly Dictionary<string, (string Name, string Holds)[]> Projects = new()
    {
        ["src/Farming.Orm.Runtime"] =
        [
            ("Client", "The API that applications call: roots, query steps, batches, transactions."),
            ("Contract", "The API that generated code calls."),
            ("Operations", "One operation per verb, and the one runner that executes them."),
            ("Planning", "A request becomes a plan: normalized, then given a strategy, which owns its statements and its reader."),
            ("Projection", "The columns and branches that a query reads, and the results made of them."),
            ("Schemas", "Tables become DDL, and are compared with existing tables."),
            ("Queries", "The query model: predicates, orders, pages, assignments, and the parts that identify a plan."),
            ("Rendering", "A statement tree becomes text, with one class per dialect."),
            ("Statements", "SELECT, INSERT, UPDATE and DELETE as immutable nodes."),
            ("Expressions", "Columns, parameters, conditions and arithmetic as immutable nodes."),
            ("Drivers", "The interface of a database driver: connections, commands, batches, imports, facts about errors."),
            ("Values", "Codecs, parameter writers and row readers."),
            ("Metadata", "Facts about models, fields, relations and keys."),
            ("Attributes", "The attributes of models."),
            ("Errors", "The exceptions."),
        ],
        ["src/Farming.Orm.Generators"] =
        [
            (Root, "The generator: its pipeline, named step by step."),
            ("Emission", "Models become source."),
            ("Analyzers", "Problems are reported: those of models, and those of queries."),
            ("Resolution", "Relations between models are resolved and checked."),
            ("Outlines", "The part of a compilation that decides whether models are read again after a keystroke."),
            ("Parsing", "Symbols become models."),
            ("Rules", "The descriptors of all diagnostics, and problems with their places."),
            ("Model", "Equatable records of parsed models."),
            ("Naming", "Names of tables, columns and members."),
            ("Polyfills", "Types that the oldest framework lacks."),
        ],
        ["src/Farming.Orm.PostgreSql"] =
        [
            (Root, "The driver: dialect, connections, commands, values, error codes."),
        ],
        ["src/Farming.Orm.Sqlite"] =
        [
            (Root, "The driver and its dialect."),
            ("Connections", "Sessions, their transactions, and the pool around them."),
            ("Commands", "Prepared statements: their parameters and rows."),
            ("Native", "SQLite's C interface: text in place, failures, and the functions that the driver adds."),
            ("Locks", "Writers of one database take turns."),
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
