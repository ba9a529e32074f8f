using System.Collections.Concurrent;
using System.Globalization;
using Localization.Cli.Terminal;
using Localization.Providers.Resilience;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Providers;

/// <summary>Counts what happens between us and the providers, and says each thing where the user wants to hear of
/// it.</summary>
internal sealed class ProviderActivity(VerboseLog log, IStringLocalizer<Messages> messages)
{
    private readonly ConcurrentDictionary<(string Provider, string Happening), int> _counts = new();

    /// <summary>Whether each event is written to the terminal.</summary>
    public bool Verbose
    {
        get => log.IsOn;
        set => log.IsOn = value;
    }

    /// <summary>Hears of an event.</summary>
    public void Hear(ProviderEvent happening)
    {
        _counts.AddOrUpdate((happening.Provider, happening.Happening), 1, (_, n) => n + 1);
        if (!Verbose)
            return;
        var wait = happening.Wait is { } time
            ? string.Create(CultureInfo.InvariantCulture, $" {time.TotalSeconds:0.0} s")
            : "";
        log.Write(
            $"{happening.Provider}: {messages["activity-" + happening.Happening]}{wait}"
                + $"{(happening.Reason is { } reason ? " · " + reason : "")}"
        );
    }

    /// <summary>For each provider what happened, in one line.</summary>
    public IEnumerable<(string Provider, string Counts)> Lines() =>
        _counts
            .GroupBy(c => c.Key.Provider)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g =>
                (
                    g.Key,
                    string.Join(
                        ", ",
                        g.OrderByDescending(c => c.Value)
                            .Select(c => $"{messages["activity-" + c.Key.Happening]}: {c.Value}")
                    )
                )
            );
}
