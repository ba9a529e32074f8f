using Localization.Model;

namespace Localization.Providers.Resilience;

/// <summary>How a provider is asked again. The defaults outlast a storm of some minutes.</summary>
public sealed record ResilienceOptions
{
    /// <summary>How long one attempt may take. Default: 30 s.</summary>
    public TimeSpan AttemptDeadline { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a request may take with all its attempts and waits. Default: 15 min.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How often a request is sent again at most, at least 1. Default: as often as there is patience
    /// for.</summary>
    public int? Retries { get; init; }

    /// <summary>The first wait; each further one is about twice as long. Default: 1 s.</summary>
    public TimeSpan Backoff { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait that is not asked for by the provider. Default: 30 s.</summary>
    public TimeSpan MaxBackoff { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a provider that is busy or away is asked again before the segments fail. Default:
    /// 10 min.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The same where a person waits at the review desk. Default: 20 s.</summary>
    public TimeSpan DeskPatience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The longest wait that a provider may ask for. A provider that asks for more is not asked again: the
    /// segments fail, and a job of the queue comes again after that time. Default: as long as there is patience; a
    /// worker of the queue has 5 s.</summary>
    public TimeSpan? LongestWait { get; init; }

    /// <summary>How many requests are under way at a time, at least 1. Default: 8.</summary>
    public int InFlight { get; init; } = 8;

    /// <summary>How long a provider that fails nearly always is left alone. Default: 15 s.</summary>
    public TimeSpan Rest { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How many requests a second are sent, retries too, above 0. Default: as many as there are.</summary>
    public double? RequestsPerSecond { get; init; }

    /// <summary>How many characters a second are sent, above 0. Default: as many as there are.</summary>
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
