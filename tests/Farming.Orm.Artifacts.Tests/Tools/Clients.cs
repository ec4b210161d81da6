using Farming.Orm.Artifacts.Tests.Models;
using Farming.Orm.Metadata;

namespace Farming.Orm.Artifacts.Tests.Tools;

/// <summary>The models that all artifacts are made of.</summary>
internal static class Clients
{
    /// <summary>By name.</summary>
    internal static IReadOnlyDictionary<string, IReadOnlyList<ModelMetadata>> All { get; } = new Dictionary<string, IReadOnlyList<ModelMetadata>>
    {
        ["library"] = LibraryOrm.Metadata.Models,
        ["values"] = ValueOrm.Metadata.Models,
        ["names"] = NameOrm.Metadata.Models,
        ["schemas"] = SchemaOrm.Metadata.Models,
        ["enums"] = SpecialEnums.Models,
    };

    /// <summary>Each client with each database.</summary>
    internal static TheoryData<string, ArtifactDatabase> OnEachDatabase()
    {
        var data = new TheoryData<string, ArtifactDatabase>();
        foreach (var name in All.Keys)
        {
            foreach (var database in Enum.GetValues<ArtifactDatabase>())
            {
                data.Add(name, database);
            }
        }

        return data;
    }
}
