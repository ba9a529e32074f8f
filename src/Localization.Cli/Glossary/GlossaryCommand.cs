using System.CommandLine;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Glossary;

/// <summary><c>localize glossary</c>: keeps the house's terms.</summary>
internal sealed class GlossaryCommand(IEnumerable<IGlossaryVerb> verbs, IStringLocalizer<Messages> messages)
{
    /// <summary>The command with its verbs.</summary>
    public Command Create()
    {
        var command = new Command("glossary", messages["glossary-description"]);
        foreach (var verb in verbs)
            command.Add(verb.Create());
        return command;
    }
}

/// <summary>One thing that can be done with a glossary.</summary>
internal interface IGlossaryVerb
{
    /// <summary>Its command.</summary>
    Command Create();
}
