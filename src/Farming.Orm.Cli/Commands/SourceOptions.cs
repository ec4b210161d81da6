using System.CommandLine;

namespace Farming.Orm.Cli.Commands;

/// <summary>The options for the location of the models.</summary>
internal sealed class SourceOptions
{
    private readonly Option<string?> _project = new("--project", "-p")
    {
        Description = "The project file or its folder; the tool builds the project first. Default: farm-orm.json, or the project in the current folder.",
    };

    private readonly Option<string?> _assembly = new("--assembly", "-a") { Description = "A built assembly, instead of a project." };
    private readonly Option<string?> _class = new("--class") { Description = "The [Orm] class, if the assembly has more than one." };
    private readonly Option<string?> _configuration = new("--configuration", "-c") { Description = "The build configuration. Default: the project's." };
    private readonly Option<string?> _framework = new("--framework", "-f") { Description = "The target framework, if the project has more than one." };
    private readonly Option<bool> _noBuild = new("--no-build") { Description = "Uses the last build of the project." };
    private readonly Option<string?> _config = Config();

    internal static Option<string?> Config() => new("--config") { Description = "The configuration file. Default: farm-orm.json in the current folder." };

    internal void AddTo(Command command)
    {
        command.Add(_project);
        command.Add(_assembly);
        command.Add(_class);
        command.Add(_configuration);
        command.Add(_framework);
        command.Add(_noBuild);
        command.Add(_config);
    }

    internal SourceArguments Read(ParseResult result) => new(
        result.GetValue(_project),
        result.GetValue(_assembly),
        result.GetValue(_class),
        result.GetValue(_configuration),
        result.GetValue(_framework),
        result.GetValue(_noBuild),
        result.GetValue(_config));
}

/// <summary>The location of the models from the command line.</summary>
internal sealed record SourceArguments(string? Project, string? Assembly, string? Class, string? Configuration, string? Framework, bool NoBuild, string? Config);
