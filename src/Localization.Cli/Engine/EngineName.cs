using System.CommandLine;
using Localization.Model;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Engine;

/// <summary>The engine and the pair of languages that a verb is about.</summary>
internal sealed class EngineName(IStringLocalizer<Messages> messages)
{
    private readonly Argument<string> _engine = new("engine")
    {
        Description = messages["engine-name"],
        HelpName = "firefox",
    };
    private readonly Argument<string?> _pair = new("pair")
    {
        Description = messages["engine-pair"],
        HelpName = "en-es",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>Adds both to a verb.</summary>
    public void AddTo(Command command)
    {
        command.Add(_engine);
        command.Add(_pair);
    }

    /// <summary>The pair; null where none was given.</summary>
    /// <exception cref="SettingsException">The engine cannot be installed by us, or the pair is none.</exception>
    public (string From, string To)? Read(ParseResult arguments)
    {
        var engine = arguments.GetValue(_engine)!;
        if (!engine.Equals("firefox", StringComparison.OrdinalIgnoreCase))
            throw new SettingsException("engine-unknown", engine);
        if (arguments.GetValue(_pair) is not { } pair)
            return null;
        return
            pair.Split('-') is [var from, var to]
            && LanguageTag.TryParse(from, out _)
            && LanguageTag.TryParse(to, out _)
            && from != to
            ? (from.ToLowerInvariant(), to.ToLowerInvariant())
            : throw new SettingsException("engine-pair", pair);
    }
}
