using System.CommandLine;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Engine;

/// <summary>The engine and the pair of languages that a verb is about.</summary>
internal sealed class EngineName(IStringLocalizer<Messages> messages)
{
    private readonly Argument<string> _engine = new("engine")
    {
        Description = messages["engine-name"],
        HelpName = "firefox|opus",
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

    /// <summary>The name of the engine.</summary>
    /// <exception cref="SettingsException">It cannot be installed by this program.</exception>
    public string Engine(ParseResult arguments)
    {
        var engine = arguments.GetValue(_engine)!;
        return engine.ToLowerInvariant() is "firefox" or "opus"
            ? engine.ToLowerInvariant()
            : throw new SettingsException("engine-unknown", engine);
    }

    /// <summary>The pair; null where none was given.</summary>
    /// <exception cref="SettingsException">The pair is none.</exception>
    public (string From, string To)? Pair(ParseResult arguments)
    {
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
