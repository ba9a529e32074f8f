using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Localization.Providers.Resilience;

/// <summary>What OpenTelemetry hears of the providers: subscribe to the meter and the source named <see cref="Name"/>.</summary>
public static class ProviderTelemetry
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Name = "Localization.Providers";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Events = Meter.CreateCounter<long>(
        "localization.provider.events", "{event}", "Requests, retries, pauses, splits and fallbacks, by the tags provider and event");

    internal static readonly ActivitySource Source = new(Name);

    internal static void Count(string provider, string happening) =>
        Events.Add(1, new("provider", provider), new("event", happening));
}
