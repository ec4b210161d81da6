namespace Farming.Orm.Cli.Projects;

/// <summary>Where the models of one <c>[Orm]</c> class are. Paths are full.</summary>
/// <param name="Project">A project file or its folder; <see langword="null"/> for the project of <paramref name="Folder"/>, unless there is an assembly.</param>
/// <param name="Assembly">A built assembly.</param>
/// <param name="Class">The class, where there are several.</param>
/// <param name="Configuration">The build configuration.</param>
/// <param name="Framework">The target framework.</param>
/// <param name="NoBuild">Whether the project is taken as it was built last.</param>
/// <param name="Folder">The folder in which a project is looked for.</param>
internal sealed record ModelSource(string? Project, string? Assembly, string? Class, string? Configuration, string? Framework, bool NoBuild, string Folder);
