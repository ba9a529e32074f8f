using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Localization.Providers.Resilience;

/// <summary>What is heard of a provider: by OpenTelemetry, through the meter and the source named <see cref="Name"/>,
/// and by whoever follows the run.</summary>
/// <param name="provider">The provider's name.</param>
/// <param name="observer">Hears of each event; null for nobody.</param>
public sealed class ProviderTelemetry(string provider, Action<ProviderEvent>? observer)
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Name = "Localization.Providers";

    internal static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Events = Meter.CreateCounter<long>(
        "localization.provider.events",
        "{event}",
        "Requests, retries, pauses, splits and fallbacks, by the tags provider and event"
    );

    internal void Count(string happening, TimeSpan? wait = null, Exception? reason = null)
    {
        Events.Add(1, new("provider", provider), new("event", happening));
        observer?.Invoke(new ProviderEvent(provider, happening, wait, reason?.Message));
    }
}
