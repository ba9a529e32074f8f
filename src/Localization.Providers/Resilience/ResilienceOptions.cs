namespace Localization.Providers.Resilience;

/// <summary>How a provider is asked again. The defaults outlast a storm of some minutes.</summary>
public sealed record ResilienceOptions
{
    /// <summary>Maximum duration of one attempt. Default: <c>00:00:30</c>.</summary>
    public TimeSpan AttemptDeadline { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Maximum duration of a request with all attempts and waits. Default: <c>00:15:00</c>.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Number of retries, 1 to 1000. Without it, <c>patience</c> is the limit. Default: none; 8 in a worker
    /// with a single provider.</summary>
    public int? Retries { get; init; }

    /// <summary>First wait. Each further wait is about twice as long. Default: <c>00:00:01</c>.</summary>
    public TimeSpan Backoff { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest wait that the provider did not ask for. Default: <c>00:00:30</c>.</summary>
    public TimeSpan MaxBackoff { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a batch waits for a provider that is busy or unavailable. Articles that are still missing are
    /// tried once more at the end of the run. Default: <c>00:10:00</c>.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The same at the review desk, where a person waits. Default: <c>00:00:20</c>.</summary>
    public TimeSpan DeskPatience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Longest wait that a provider may ask for. If it asks for more, its segments fail and a queued job is
    /// tried again later. Default: none; 5 s in a worker with a single provider.</summary>
    public TimeSpan? LongestWait { get; init; }

    /// <summary>Requests in parallel, 1 to 1000. Default: 8.</summary>
    public int InFlight { get; init; } = 8;

    /// <summary>Pause after a provider fails almost every request, at least half a second. Default:
    /// <c>00:00:15</c>.</summary>
    public TimeSpan Rest { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Maximum number of requests per second, including retries, above 0. Default: no limit.</summary>
    public double? RequestsPerSecond { get; init; }

    /// <summary>Maximum number of characters per second, above 0. Default: no limit.</summary>
    public double? CharactersPerSecond { get; init; }

    /// <summary>Checks the values.</summary>
    /// <param name="provider">Whose they are, for the error.</param>
    /// <exception cref="SettingsException">One is out of its range.</exception>
    public void Validate(string provider)
    {
        Require(
            AttemptDeadline > TimeSpan.Zero && AttemptDeadline <= TimeSpan.FromDays(1),
            nameof(AttemptDeadline),
            AttemptDeadline
        );
        Require(Deadline >= AttemptDeadline && Deadline <= TimeSpan.FromDays(1), nameof(Deadline), Deadline);
        Require(Retries is null or (>= 1 and <= 1000), nameof(Retries), Retries);
        Require(Backoff > TimeSpan.Zero && MaxBackoff >= Backoff, nameof(Backoff), Backoff);
        Require(Patience >= TimeSpan.Zero && Patience <= TimeSpan.FromDays(1), nameof(Patience), Patience);
        Require(DeskPatience >= TimeSpan.Zero, nameof(DeskPatience), DeskPatience);
        Require(LongestWait is null || LongestWait >= TimeSpan.Zero, nameof(LongestWait), LongestWait);
        Require(InFlight is >= 1 and <= 1000, nameof(InFlight), InFlight);
        Require(Rest >= TimeSpan.FromSeconds(0.5), nameof(Rest), Rest);
        Require(RequestsPerSecond is null or > 0, nameof(RequestsPerSecond), RequestsPerSecond);
        Require(CharactersPerSecond is null or > 0, nameof(CharactersPerSecond), CharactersPerSecond);

        void Require(bool holds, string name, object? value)
        {
            if (!holds)
                throw new SettingsException("resilience-value", provider, name, value);
        }
    }
}
