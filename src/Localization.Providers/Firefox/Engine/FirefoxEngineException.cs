namespace Localization.Providers.Firefox.Engine;

/// <summary>The engine refused what it was given, or trapped. After a trap its instance is good for nothing
/// more.</summary>
internal sealed class FirefoxEngineException : Exception
{
    public FirefoxEngineException(string message)
        : base(message) { }

    public FirefoxEngineException(string message, Exception inner)
        : base(message, inner) { }

    /// <summary>Whether it was stopped because its time was up.</summary>
    public bool TimedOut { get; init; }
}
