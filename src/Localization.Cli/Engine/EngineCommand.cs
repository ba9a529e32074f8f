using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Engine;

/// <summary><c>localize engine</c>: the engines of this machine.</summary>
internal sealed class EngineCommand(IEnumerable<IEngineVerb> verbs, IStringLocalizer<Messages> messages)
{
    /// <summary>The command with its verbs.</summary>
    public Command Create()
    {
        var command = new Command("engine", messages["engine-description"]);
        foreach (var verb in verbs)
            command.Add(verb.Create());
        return command;
    }
}

/// <summary>One thing that can be done with the engines.</summary>
internal interface IEngineVerb
{
    /// <summary>Its command.</summary>
    Command Create();
}

/// <summary>Registers what <c>localize engine</c> can do, in the order of its help.</summary>
internal static class EngineVerbs
{
    /// <summary>Adds the command and its verbs.</summary>
    public static IServiceCollection AddEngines(this IServiceCollection services) =>
        services
            .AddSingleton<EngineCommand>()
            .AddSingleton<IEngineVerb, ListVerb>()
            .AddSingleton<IEngineVerb, InstallVerb>()
            .AddSingleton<IEngineVerb, RemoveVerb>()
            .AddSingleton<IEngineVerb, ExportVerb>()
            .AddSingleton<IEngineVerb, DoctorVerb>();
}
