using System.Xml.Linq;
using Farming.Orm.Artifacts.Tests.Models;
using Farming.Orm.Artifacts.Tests.Tools;
using Snapshooter.Xunit;

namespace Farming.Orm.Artifacts.Tests.Diagrams;

/// <summary>Pictures of models.</summary>
public sealed class DiagramTests
{
    public static TheoryData<string> Names => [.. Clients.All.Keys];

    [Fact]
    public void The_whole_picture_of_the_library() => Snapshot.Match(DiagramRenderer.RenderSvg(LibraryOrm.Metadata.Models));

    [Fact]
    public void The_whole_Mermaid_diagram_of_the_library() => Snapshot.Match(DiagramRenderer.RenderMermaid(LibraryOrm.Metadata.Models));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_picture_is_XML_with_a_box_per_model_and_a_line_per_foreign_key(string client)
    {
        var models = Clients.All[client];
        var svg = XDocument.Parse(DiagramRenderer.RenderSvg(models)).Root!;
        var space = svg.Name.Namespace;

        var boxes = svg.Descendants(space + "rect").Where(element => (string?)element.Attribute("class") == "box").ToList();
        Assert.Equal(models.Count, boxes.Count);
        Assert.Equal(models.Select(model => model.Name).Order(StringComparer.Ordinal), svg.Descendants(space + "text").Where(element => (string?)element.Attribute("class") == "name").Select(element => element.Value).Order(StringComparer.Ordinal));
        Assert.True(svg.Descendants(space + "path").Count() >= models.Sum(model => model.ForeignKeys.Count));
        Assert.All(boxes, box => Assert.DoesNotContain(boxes, other => other != box && Overlap(box, other)));
        Assert.All(boxes, box => Assert.InRange(Number(box, "x") + Number(box, "width"), 0, Number(svg, "width")));
    }

    private static bool Overlap(XElement first, XElement second) =>
        Number(first, "x") < Number(second, "x") + Number(second, "width") && Number(second, "x") < Number(first, "x") + Number(first, "width")
        && Number(first, "y") < Number(second, "y") + Number(second, "height") && Number(second, "y") < Number(first, "y") + Number(first, "height");

    private static int Number(XElement element, string attribute) => (int)element.Attribute(attribute)!;
}
