using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>The foreign key of a [HasOne] must be unique.</summary>
public class FORM0104
{
    [Fact]
    public void There_may_be_several() => Check.ReportsOnly(
        Sources.Model("public string UserId { get; set; }", others: """[HasOne("thing", {|ForeignKey = "UserId"|})]""" + Sources.User),
        "FORM0104: 'Thing' may have several rows with the same UserId: put [Unique] on it, or use [HasMany]");

    [Fact]
    public void A_part_of_a_unique_key_is_not_enough() => Check.ReportsOnly(
        Sources.Model("public int A { get; set; } public int B { get; set; }", "[Unique(\"A\", \"Id\"), Unique(\"B\")]", """[Model("pairs"), HasOne("thing", {|ForeignKey = "A, B"|})] public partial class Pair { [Id] public int A { get; set; } [Id] public int B { get; set; } }"""),
        "FORM0104: 'Thing' may have several rows with the same A, B: put [Unique(\"A\", \"B\")] on 'Thing', or use [HasMany]");

    [Fact]
    public void There_is_one_at_most() => Check.ReportsOnly(Sources.Model("public int A { get; set; } public int B { get; set; }", "[Unique(\"B\", \"A\")]", """[Model("pairs"), HasOne("thing", ForeignKey = "A, B")] public partial class Pair { [Id] public int A { get; set; } [Id] public int B { get; set; } }"""));
}
