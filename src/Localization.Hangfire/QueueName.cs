namespace Localization.Hangfire;

/// <summary>The queue of a provider: small letters, digits and underscores, as Hangfire has them.</summary>
internal static class QueueName
{
    public static string Of(string provider) =>
        string.Concat(provider.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
}
