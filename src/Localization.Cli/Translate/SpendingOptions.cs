using System.CommandLine;
using Localization.Providers.Pricing;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Translate;

/// <summary>The options that bound what a batch may cost.</summary>
internal sealed class SpendingOptions(IStringLocalizer<Messages> messages)
{
    private readonly Option<long?> _characters = new("--max-characters")
    {
        Description = messages["translate-max-characters"],
        HelpName = "N",
    };
    private readonly Option<decimal?> _cost = new("--max-cost")
    {
        Description = messages["translate-max-cost"],
        HelpName = messages["translate-max-cost-name"],
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_characters);
        command.Add(_cost);
    }

    /// <summary>The limit that was set; it counts where none was.</summary>
    /// <exception cref="SettingsException">It is negative.</exception>
    public SpendingLimit Limit(ParseResult arguments, PriceTable prices) =>
        new(arguments.GetValue(_characters), arguments.GetValue(_cost), prices);
}
