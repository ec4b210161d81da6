using System.Reflection;
using System.Runtime.Loader;

namespace Farming.Orm.Cli.Projects;

/// <summary>Loads a user's assembly with the libraries in its folder. It shares the assembly of the runtime with the tool, because the tool uses its metadata.</summary>
internal sealed class OrmAssemblyContext(string path) : AssemblyLoadContext("farm-orm")
{
    private static readonly string RuntimeName = typeof(OrmClient).Assembly.GetName().Name!;

    private readonly AssemblyDependencyResolver _resolver = new(path);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name == RuntimeName)
        {
            return typeof(OrmClient).Assembly;
        }

        // The tool itself does not reference other shared frameworks, such as ASP.NET Core.
        var found = _resolver.ResolveAssemblyToPath(assemblyName) ?? (IsOfRuntime(assemblyName) ? null : SharedFrameworks.Find(assemblyName));
        return found is null ? null : LoadFromAssemblyPath(found);
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } found ? LoadUnmanagedDllFromPath(found) : 0;

    private static bool IsOfRuntime(AssemblyName name) => File.Exists(Path.Combine(SharedFrameworks.RuntimeFolder, $"{name.Name}.dll"));
}
