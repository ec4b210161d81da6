namespace Farming.Orm.Cli.Projects;

/// <summary>The location of the models of one <c>[Orm]</c> class. Paths are absolute.</summary>
/// <param name="Project">A project file or its folder; <see langword="null"/> for the project in <paramref name="Folder"/>, unless <paramref name="Assembly"/> is set.</param>
/// <param name="Assembly">A built assembly.</param>
/// <param name="Class">The class, if there is more than one.</param>
/// <param name="Configuration">The build configuration.</param>
/// <param name="Framework">The target framework.</param>
/// <param name="NoBuild">Whether the last build of the project is used.</param>
/// <param name="Folder">The folder to search for a project.</param>
internal sealed record ModelSource(string? Project, string? Assembly, string? Class, string? Configuration, string? Framework, bool NoBuild, string Folder);
