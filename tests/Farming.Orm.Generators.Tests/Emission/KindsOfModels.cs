namespace Farming.Orm.Generators.Tests.Emission;

/// <summary>Models that differ in what is generated for them: each is called <c>Thing</c>.</summary>
internal static class KindsOfModels
{
    public static IReadOnlyDictionary<string, string> Sources { get; } = new Dictionary<string, string>
    {
        ["no_relations"] = File("""
            [Model("things")] public partial class Thing { [Id] public int Id { get; set; } public string Name { get; set; } }
            """),
        ["a_positional_record"] = File("""
            [Model("things")] public partial record Thing([property: Id] Guid Id, int X, [property: Column("why")] int? Y) { public string? Note { get; init; } }
            """),
        ["a_sealed_record_and_relations"] = File("""
            [Model("things"), BelongsTo("owner", ForeignKey = "OwnerId")]
            public sealed partial record Thing { [Id] public long Id { get; init; } public required string OwnerId { get; init; } }

            [Model("owners"), HasMany("thing", ForeignKey = "OwnerId")] public partial record Owner { [Id] public string Id { get; init; } }
            """),
        ["a_composite_key"] = File("""
            [Model("things"), HasMany("part", ForeignKey = "Tenant, ThingNumber"), Unique("Tenant", "Code"), Index("Code", "Tenant")]
            public partial class Thing
            {
                [Id] public string Tenant { get; set; }
                [Id] public int Number { get; set; }
                public string? Code { get; set; }
            }

            [Model("parts"), BelongsTo("thing", ForeignKey = "Tenant, ThingNumber")]
            public partial class Part { [Id] public Guid Id { get; set; } public string Tenant { get; set; } public int ThingNumber { get; set; } }
            """),
        ["a_join_with_a_payload"] = File("""
            [Model("things"), ManyToMany("tag", Through = "label", From = "ThingId", To = "TagName")]
            public partial class Thing { [Id] public int Id { get; set; } }

            [Model("tags")] public partial class Tag { [Id(Generated = IdGeneration.None)] public string Name { get; set; } }

            [Model("labels")]
            public partial class Label
            {
                [Id, References("thing.id", OnDelete = ReferentialAction.Cascade)] public int ThingId { get; set; }
                [Id, References("tag.name")] public string TagName { get; set; }
                [DefaultNow] public DateTime? SeenAt { get; set; }
                [Default(1)] public int Weight { get; set; }
            }
            """),
        ["relations_to_itself"] = File("""
            [Model("things"), BelongsTo("thing", ForeignKey = "ParentId", Name = "Parent", OnDelete = ReferentialAction.SetNull), HasMany("thing", ForeignKey = "ParentId", Name = "Children")]
            public partial class Thing { [Id] public int Id { get; set; } public int? ParentId { get; set; } }
            """),
        ["a_class_around_it"] = File("""
            public partial class Outer
            {
                internal static partial class Inner
                {
                    [Model("things"), HasOne("lid", ForeignKey = "ThingId")] internal partial class Thing { [Id] public int Id { get; set; } }
                }
            }

            [Model("lids")] public partial class Lid { [Id] public int Id { get; set; } [Unique] public int ThingId { get; set; } }
            """),
        ["keywords_as_names"] = File("""
            [Model("things"), BelongsTo("class", ForeignKey = "return", Name = "namespace")]
            public partial class Thing { [Id] public int @int { get; set; } [Unique] public string @return { get; set; } public bool field { get; set; } public int row { get; set; } }

            [Model("classes")] public partial class @class { [Id] public string value { get; set; } }
            """),
        ["setters_that_only_the_class_reaches"] = File("""
            [Model("things")]
            public partial class Thing
            {
                private Thing() { }
                [Id] public int Id { get; private set; }
                public DayOfWeek Day { get; private set; }
                public string? Note { get; private set; }
            }
            """),
        ["all_defaults"] = File("""
            [Model("things")]
            public partial class Thing
            {
                [Id] public Guid Id { get; set; }
                [Default("a \"quoted\" text")] public string Text { get; set; }
                [Default("1.5")] public decimal? Price { get; set; }
                [Default(DayOfWeek.Friday)] public DayOfWeek Day { get; set; }
                [DefaultNow] public DateOnly Since { get; set; }
                [DefaultNow] public DateTimeOffset? SeenAt { get; set; }
                [UpdatedNow] public DateTime ChangedAt { get; set; }
                [ConcurrencyToken] public int Version { get; set; }
            }
            """),
        ["long_texts"] = File($$"""
            [Model("things"), Description("{{string.Concat(Enumerable.Repeat("What things are, said at length. ", 12))}}")]
            public partial class Thing
            {
                [Id] public int Id { get; set; }
                [Description("{{string.Concat(Enumerable.Repeat("A name <says> what a thing is & more. ", 12))}}")] public string Name { get; set; }
                public AllStatesThatThingsCanBeIn State { get; set; }
            }

            public enum AllStatesThatThingsCanBeIn { OrderedButNotYetDelivered, DeliveredButNotYetPaid, PaidButSentBackByTheCustomer, SentBackAndPaidBack, LostOnTheWayToTheCustomer }
            """),
        ["json"] = File("""
            [Model("things")] public partial class Thing { [Id] public int Id { get; set; } [Json] public List<string> Tags { get; set; } [Json] public int[]? Sizes { get; set; } }

            """ + Models.FieldTypeTests.Context("[JsonSerializable(typeof(List<string>)), JsonSerializable(typeof(int[]))]")),
        ["no_namespace"] = """
            using Farming.Orm;

            [Model("things"), HasMany("part", ForeignKey = "ThingId")] public partial class Thing { [Id] public Guid Id { get; set; } }

            [Model("parts")] public partial class Part { [Id] public int Id { get; set; } public Guid ThingId { get; set; } }
            """,
    };

    private static string File(string declarations) => Testing.Sources.File(declarations);
}
