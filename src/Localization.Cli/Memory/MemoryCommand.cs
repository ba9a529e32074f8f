using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Memory;

/// <summary><c>localize memory</c>: what was translated before.</summary>
internal sealed class MemoryCommand(IEnumerable<IMemoryVerb> verbs, IStringLocalizer<Messages> messages)
{
    /// <summary>The command with its verbs.</summary>
    public Command Create()
    {
        var command = new Command("memory", messages["memory-description"]);
        foreach (var verb in verbs)
            command.Add(verb.Create());
        return command;
    }
}

/// <summary>One thing that can be done with a memory.</summary>
internal interface IMemoryVerb
{
    /// <summary>Its command.</summary>
    Command Create();
}

/// <summary>Registers what <c>localize memory</c> can do, in the order of its help.</summary>
internal static class MemoryVerbs
{
    /// <summary>Adds the command and its verbs.</summary>
    public static IServiceCollection AddMemory(this IServiceCollection services) =>
        services
            .AddSingleton<MemoryCommand>()
            .AddSingleton<EntryLines>()
            .AddSingleton<IMemoryVerb, SearchVerb>()
            .AddSingleton<IMemoryVerb, MatchVerb>()
            .AddSingleton<IMemoryVerb, EditVerb>()
            .AddSingleton<IMemoryVerb, ImportVerb>()
            .AddSingleton<IMemoryVerb, ExportVerb>()
            .AddSingleton<IMemoryVerb, StatsVerb>()
            .AddSingleton<IMemoryVerb, PruneVerb>()
            .AddSingleton<IMemoryVerb, RecoverVerb>();
}
