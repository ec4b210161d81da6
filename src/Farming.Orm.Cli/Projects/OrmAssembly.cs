using System.Reflection;
using Farming.Orm.Cli.Terminal;
using Farming.Orm.Metadata;

namespace Farming.Orm.Cli.Projects;

/// <summary>Reads the metadata of an <c>[Orm]</c> class out of a built assembly. Of the user's code only its static initializers run.</summary>
internal static class OrmAssembly
{
    private const string Metadata = nameof(Metadata);

    /// <param name="path">The assembly.</param>
    /// <param name="className">The class's name, with its namespace or without; <see langword="null"/> for the only one.</param>
    /// <exception cref="CliException">There is no such class, or the assembly cannot be loaded.</exception>
    internal static OrmMetadata Load(string path, string? className)
    {
        RuntimeVersion.Check(path);
        try
        {
            var assembly = new OrmAssemblyContext(path).LoadFromAssemblyPath(path);
            var metadata = (OrmMetadata)Choose(path, Clients(assembly), className).GetProperty(Metadata, BindingFlags.Static | BindingFlags.Public)!.GetValue(null)!;

            // Made now: what is wrong with it is said here.
            _ = metadata.Models;
            return metadata;
        }
        catch (BadImageFormatException)
        {
            throw new CliException($"{path} is not a .NET assembly. The assembly of an app is the .dll next to its executable.");
        }
        catch (Exception exception) when (Inner(exception) is MissingMemberException or TypeLoadException or FileNotFoundException or FileLoadException)
        {
            throw new CliException(
                $"{path} cannot be loaded: {Inner(exception).Message} Put its packages into the same folder, with Farming.Orm.Runtime {RuntimeVersion.OfTool}, the version of the tool.");
        }
    }

    private static List<Type> Clients(Assembly assembly) =>
        [.. TypesOf(assembly).Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(OrmClient))).OrderBy(type => type.FullName, StringComparer.Ordinal)];

    /// <summary>A type that cannot be loaded, as it needs a library that is not there, is no client of ours.</summary>
    private static IEnumerable<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            return exception.Types.OfType<Type>();
        }
    }

    private static Type Choose(string path, List<Type> clients, string? className)
    {
        var name = Path.GetFileName(path);
        if (clients.Count == 0)
        {
            throw new CliException($"{name} does not have an [Orm] class. Add one next to the models: [Orm] public partial class AppOrm;");
        }

        var names = string.Join(", ", clients.Select(client => client.FullName));
        if (className is null)
        {
            return clients.Count == 1 ? clients[0] : throw new CliException($"{name} has several [Orm] classes: {names}. Choose one with --class.");
        }

        var chosen = clients.Where(client => client.FullName == className || client.Name == className).ToList();
        return chosen.Count == 1 ? chosen[0] : throw new CliException($"{name} has {(chosen.Count == 0 ? "no" : "several")} [Orm] class {className}; it has {names}.");
    }

    private static Exception Inner(Exception exception) =>
        exception is TargetInvocationException or TypeInitializationException && exception.InnerException is { } inner ? Inner(inner) : exception;
}
