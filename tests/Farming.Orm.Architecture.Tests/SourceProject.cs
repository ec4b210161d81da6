using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Farming.Orm.Architecture.Tests;

/// <summary>The source of a project of this repository, compiled by the test.</summary>
internal sealed class SourceProject
{
    /// <summary>The folder of files that are in none.</summary>
    internal const string Root = ".";

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);

    private static readonly MetadataReference[] Platform =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(file => MetadataReference.CreateFromFile(file))];

    private readonly string _folder;

    private SourceProject(string folder, CSharpCompilation compilation)
    {
        _folder = folder;
        Compilation = compilation;
    }

    internal CSharpCompilation Compilation { get; }

    /// <summary>The top folders that hold source.</summary>
    internal IEnumerable<string> Folders => Compilation.SyntaxTrees.Select(tree => tree.FilePath).Where(path => path.Length > 0).Select(FolderOf).Distinct();

    /// <param name="path">The project's folder, from the root of the repository.</param>
    internal static SourceProject Load(string path)
    {
        var folder = Path.Combine(RepositoryRoot(), path);
        var project = Read(folder);
        var trees = Sources(folder)
            .Select(file => CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(file)), Options, file))
            .Append(CSharpSyntaxTree.ParseText(Usings(project), Options));
        var used = Used(folder).Select(AssemblyName).ToHashSet();
        var references = Platform.Where(reference => Path.GetFileNameWithoutExtension(reference.Display)! is var name && (!IsOurs(name) || used.Contains(name)));
        var kind = project.Descendants("OutputType").Any() ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        return new(folder, CSharpCompilation.Create(AssemblyName(folder), trees, references, new(kind, allowUnsafe: true)));
    }

    /// <summary>The top folder of a file.</summary>
    internal string FolderOf(string file) => RelativePath(file).Split('/') is [var folder, _, ..] ? folder : Root;

    /// <summary>The path of a file inside the project.</summary>
    internal string RelativePath(string file) => Path.GetRelativePath(_folder, file).Replace('\\', '/');

    private static XDocument Read(string folder) => XDocument.Load(Directory.GetFiles(folder, "*.csproj").Single());

    private static string AssemblyName(string folder) => Read(folder).Descendants("AssemblyName").SingleOrDefault()?.Value ?? Path.GetFileName(folder);

    /// <summary>Assemblies of this repository are referred to by the projects that say so, others by all.</summary>
    private static bool IsOurs(string assembly) => assembly == "farm-orm" || assembly.StartsWith("Farming.Orm", StringComparison.Ordinal);

    /// <summary>The folders of the projects that a project refers to, and of those that they refer to.</summary>
    private static IEnumerable<string> Used(string folder) => Read(folder).Descendants("ProjectReference")
        .Where(reference => reference.Attribute("ReferenceOutputAssembly")?.Value != "false")
        .Select(reference => Path.GetFullPath(Path.Combine(folder, Path.GetDirectoryName(reference.Attribute("Include")!.Value)!)))
        .SelectMany(used => Used(used).Prepend(used));

    private static IEnumerable<string> Sources(string folder) => Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(file => Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"));

    /// <summary>What ImplicitUsings and the project's own Using items import.</summary>
    private static string Usings(XDocument project) => string.Concat(
        new[] { "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks" }
            .Concat(project.Descendants("Using").Select(item => item.Attribute("Include")!.Value))
            .Select(name => $"global using {name};\n"));

    private static string RepositoryRoot([CallerFilePath] string source = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "..", ".."));
}
