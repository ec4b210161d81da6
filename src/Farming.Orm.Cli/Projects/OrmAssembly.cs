using System.Reflection;
using Farming.Orm.Cli.Terminal;
using Farming.Orm.Metadata;

namespace Farming.Orm.Cli.Projects;

/// <summary>Reads the metadata of an <c>[Orm]</c> class from a built assembly. Only static initializers of the user's code execute.</summary>
internal static class OrmAssembly
{
    private const string Metadata = nameof(Metadata);

    /// <param name="path">The assembly.</param>
    /// <param name="className">The name of the class, with or without its namespace; <see langword="null"/> for the only class.</param>
    /// <exception cref="CliException">The class does not exist, or the assembly cannot be loaded.</exception>
    internal static OrmMetadata Load(string path, string? className)
    {
        RuntimeVersion.Check(path);
        try
        {
            var assembly = new OrmAssemblyContext(path).LoadFromAssemblyPath(path);
            var client = Choose(path, Clients(assembly), className);
            var metadata = (OrmMetadata)client.GetProperty(Metadata, BindingFlags.Static | BindingFlags.Public)!.GetValue(null)!;

            // Create the models here, so that errors in them are reported here.
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
                $"{path} cannot be loaded: {Inner(exception).Message} "
                + $"Put its packages into the same folder, with Farming.Orm.Runtime {RuntimeVersion.OfTool}, the version of the tool.");
        }
    }

    private static List<Type> Clients(Assembly assembly) =>
        [.. TypesOf(assembly).Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(OrmClient))).OrderBy(type => type.FullName, StringComparer.Ordinal)];

    /// <summary>Skips types that cannot be loaded because a library is missing: they are not clients.</summary>
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
        return chosen.Count == 1 ? chosen[0] : throw new CliException(chosen.Count == 0
            ? $"{name} does not have an [Orm] class {className}; it has {names}. Name one of them with --class."
            : $"{name} has several [Orm] classes {className}; it has {names}. Add the namespace to --class.");
    }

    private static Exception Inner(Exception exception) =>
        exception is TargetInvocationException or TypeInitializationException && exception.InnerException is { } inner ? Inner(inner) : exception;
}
