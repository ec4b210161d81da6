namespace Farming.Orm.Benchmarks.Generator;

/// <summary>The files of a project with many models, as a person would write them: one model per file, and the same number of files without models.</summary>
internal static class ModelSources
{
    /// <summary>Where a statement can be typed, inside a method.</summary>
    public const string InMethod = "/* statement */";

    /// <summary>Where a member of the class can be typed.</summary>
    public const string InClass = "/* member */";

    private static readonly string[] Areas =
    [
        "Account", "Billing", "Catalog", "Claim", "Contract", "Customer", "Delivery", "Document", "Employee", "Event", "Expense", "Farm", "Field",
        "Harvest", "Inventory", "Invoice", "Machine", "Market", "Order", "Payment", "Payroll", "Project", "Shipment", "Supplier", "Warehouse",
    ];

    private static readonly string[] Things =
    [
        "Address", "Approval", "Attachment", "Audit", "Batch", "Category", "Comment", "Contact", "Discount", "Entry", "Group", "History", "Item",
        "Label", "Note", "Period", "Price", "Rule", "Task", "Version",
    ];

    /// <summary>All files: their paths and contents.</summary>
    public static IEnumerable<(string Path, string Text)> Project(int models) =>
        Enumerable.Range(0, models).SelectMany<int, (string, string)>(number => [(ModelPath(number), Model(number, models)), (OrdinaryPath(number), Ordinary(number))])
            .Prepend(("Usings.cs", "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading.Tasks;"))
            .Append(("AppOrm.cs", "namespace App.Models;\n\n[Farming.Orm.Orm] public partial class AppOrm;\n"));

    /// <summary>The file of a model.</summary>
    public static string ModelPath(int number) => $"Models/{Name(number)}.cs";

    /// <summary>A file without models that uses one.</summary>
    public static string OrdinaryPath(int number) => $"Services/{Name(number)}Service.cs";

    /// <summary>The class of a model.</summary>
    public static string Name(int number) => Areas[number / Things.Length % Areas.Length] + Things[number % Things.Length];

    private static string LogicalName(int number) => char.ToLowerInvariant(Name(number)[0]) + Name(number)[1..];

    /// <summary>A model in a file of its own: eight fields, in a chain of ten that belong to one another.</summary>
    public static string Model(int number, int models)
    {
        var hasParent = number % 10 != 0;
        var hasChild = number % 10 != 9 && number + 1 < models;
        return $$"""
            using Farming.Orm;

            namespace App.Models;

            public enum {{Name(number)}}Status { Draft, Active, Closed }

            [Model("{{LogicalName(number)}}_rows"{{(number % 3 == 0 ? $", Collection = \"{Name(number)}List\"" : "")}})]
            {{(hasParent ? $"[BelongsTo(\"{LogicalName(number - 1)}\", ForeignKey = \"ParentId\")]" : "")}}
            {{(hasChild ? $"[HasMany(\"{LogicalName(number + 1)}\", ForeignKey = \"ParentId\")]" : "")}}
            [Index("Status", "CreatedAt")]
            public partial class {{Name(number)}}
            {
                [Id] public string Id { get; set; }
                {{(hasParent ? $"[References(\"{LogicalName(number - 1)}.id\", OnDelete = ReferentialAction.Cascade)] " : "")}}public string{{(hasParent ? "" : "?")}} ParentId { get; set; }
                [Unique] public string Email { get; set; }
                public string? Description { get; set; }
                [Default(0)] public int Count { get; set; }
                public {{Name(number)}}Status Status { get; set; }
                public decimal? Price { get; set; }
                [DefaultNow] public DateTime CreatedAt { get; set; }
                {{InClass}}

                public override string ToString()
                {
                    {{InMethod}}
                    return $"{Id} {Email}";
                }
            }

            """;
    }

    private static string Ordinary(int number) => $$"""
        using System.Text;
        using App.Models;

        namespace App.Services;

        public sealed class {{Name(number)}}Service(IReadOnlyList<{{Name(number)}}> rows)
        {
            private readonly Dictionary<string, {{Name(number)}}> _byEmail = rows.ToDictionary(row => row.Email);
            {{InClass}}

            public {{Name(number)}}? Find(string email)
            {
                {{InMethod}}
                return _byEmail.GetValueOrDefault(email);
            }

            public string Describe()
            {
                var text = new StringBuilder();
                foreach (var row in rows.Where(row => row.Count > 0).OrderBy(row => row.CreatedAt))
                {
                    text.Append(row).AppendLine();
                }

                return text.ToString();
            }
        }

        """;
}
