using System.Collections.Immutable;
using Localization.Pipeline.Settings;
using Localization.Providers.Pricing;

namespace Localization.Cli.Translate;

/// <summary>What <c>localize translate</c> is asked to do.</summary>
/// <param name="Settings">Finds the files and reads the settings; called again for each change of a watched
/// folder.</param>
/// <param name="Limit">A new limit of what may be sent, with these prices.</param>
/// <param name="Provider">The name of the provider, or of several with commas.</param>
/// <param name="Output">The folder of the editions.</param>
/// <param name="Editions">Their names.</param>
internal sealed record TranslateRequest(
    Func<BatchSettings> Settings,
    Func<PriceTable, SpendingLimit> Limit,
    string Provider,
    string Output,
    ImmutableArray<string> Editions
)
{
    /// <summary>Whether only an estimate is wanted.</summary>
    public bool IsDry { get; init; }

    /// <summary>Whether folders are watched until the command is stopped.</summary>
    public bool Watches { get; init; }

    /// <summary>Whether workers translate the batch.</summary>
    public bool Queues { get; init; }

    /// <summary>Whether editions that somebody edited are overwritten.</summary>
    public bool Overwrites { get; init; }

    /// <summary>Whether progress is printed as JSON lines.</summary>
    public bool IsJson { get; init; }

    /// <summary>Whether each retry and pause is printed.</summary>
    public bool IsVerbose { get; init; }

    /// <summary>The file of the report; null for none.</summary>
    public string? Report { get; init; }
}
