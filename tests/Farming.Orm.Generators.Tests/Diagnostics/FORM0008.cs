using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>A key or index must name fields.</summary>
public class FORM0008
{
    [Theory]
    [InlineData("[Unique({|\"Nmae\"|})]", "[Unique] names 'Nmae', which is not a field of 'Thing': did you mean 'Name'?")]
    [InlineData("[Index(\"Name\", {|\"nam\"|})]", "[Index] names 'nam', which is not a field of 'Thing': did you mean 'name'?")]
    [InlineData("[Index({|\"Hidden\"|})]", "[Index] names 'Hidden', which is not a field of 'Thing'")]
    [InlineData("[Unique({|\"\"|})]", "[Unique] names '', which is not a field of 'Thing'")]
    [InlineData("[Unique(\"Name\", {|\"name\"|})]", "[Unique] names 'name' twice")]
    [InlineData("[{|Index|}]", "[Index] names no property: on a class it needs the names of the properties")]
    public void Names_what_is_not_there(string attribute, string expected) => Check.ReportsOnly(
        Sources.Model("public string Name { get; set; } [NotMapped] public string? Hidden { get; set; }", attribute),
        $"FORM0008: {expected}");

    [Fact]
    public void Names_fields_by_either_name() => Check.ReportsOnly(Sources.Model("public string Name { get; set; } public int Size { get; set; }", "[Unique(\"name\", nameof(Thing.Size)), Index(\"Size\")]"));
}
