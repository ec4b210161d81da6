using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>Models that require each other cannot get a first row.</summary>
public class FORM0112
{
    [Fact]
    public void Two_models_need_each_other() => Check.ReportsOnly(
        Sources.File("""
            [Model("teams"), BelongsTo("person", {|ForeignKey = "LeadId"|})] public partial class Team { [Id] public int Id { get; set; } public int LeadId { get; set; } }
            [Model("people"), BelongsTo("team", {|ForeignKey = "TeamId"|})] public partial class Person { [Id] public int Id { get; set; } public int TeamId { get; set; } }
            """),
        "FORM0112: A 'Team' needs a 'Person', which needs a 'Team', so no first row can be inserted: make 'LeadId' nullable, or another foreign key on the way",
        "FORM0112: A 'Person' needs a 'Team', which needs a 'Person', so no first row can be inserted: make 'TeamId' nullable, or another foreign key on the way");

    [Fact]
    public void So_do_three_by_references() => Check.ReportsOnly(
        Sources.File("""
            [Model("as")] public partial class A { [Id] public int Id { get; set; } [References({|"b.id"|})] public int BId { get; set; } }
            [Model("bs")] public partial class B { [Id] public int Id { get; set; } [References({|"c.id"|})] public int CId { get; set; } }
            [Model("cs"), BelongsTo("a", {|ForeignKey = "AId"|})] public partial class C { [Id] public int Id { get; set; } [References("a.id")] public int AId { get; set; } }
            """),
        "FORM0112: A 'A' needs a 'B', which needs a 'C', which needs a 'A', so no first row can be inserted: make 'BId' nullable, or another foreign key on the way",
        "FORM0112: A 'B' needs a 'C', which needs a 'A', which needs a 'B', so no first row can be inserted: make 'CId' nullable, or another foreign key on the way",
        "FORM0112: A 'C' needs a 'A', which needs a 'B', which needs a 'C', so no first row can be inserted: make 'AId' nullable, or another foreign key on the way");

    [Fact]
    public void A_tree_needs_a_root() => Check.ReportsOnly(
        Sources.Model("public int ParentId { get; set; }", """[BelongsTo("thing", {|ForeignKey = "ParentId"|}, Name = "Parent")]"""),
        "FORM0112: A 'Thing' needs a 'Thing', so no first row can be inserted: make 'ParentId' nullable, or another foreign key on the way");

    [Theory]
    [InlineData("int?", "int")]
    [InlineData("int", "int?")]
    public void One_nullable_key_breaks_the_cycle(string lead, string team) => Check.ReportsOnly(Sources.File($$"""
        [Model("teams"), BelongsTo("person", ForeignKey = "LeadId")] public partial class Team { [Id] public int Id { get; set; } public {{lead}} LeadId { get; set; } }
        [Model("people"), BelongsTo("team", ForeignKey = "TeamId")] public partial class Person { [Id] public int Id { get; set; } public {{team}} TeamId { get; set; } }
        """));
}
