namespace Localization.Model.Providers;

/// <summary>What a provider bills for.</summary>
/// <param name="Characters">Characters that are sent, as the provider counts them: code points, with or without
/// markup.</param>
/// <param name="Tokens">Tokens of the prompt and of the answer; 0 for a provider that bills characters.</param>
public readonly record struct ProviderBill(long Characters, long Tokens = 0)
{
    /// <summary>What has a price: tokens where there are any, else characters.</summary>
    public long Priced => Tokens > 0 ? Tokens : Characters;

    /// <summary>Both together.</summary>
    public static ProviderBill operator +(ProviderBill a, ProviderBill b) =>
        new(a.Characters + b.Characters, a.Tokens + b.Tokens);

    /// <summary>The one without the other.</summary>
    public static ProviderBill operator -(ProviderBill a, ProviderBill b) =>
        new(a.Characters - b.Characters, a.Tokens - b.Tokens);

    /// <summary>The code points of a text: a letter beyond the basic plane is one.</summary>
    public static long CodePoints(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var count = 0L;
        foreach (var _ in text.EnumerateRunes())
            count++;
        return count;
    }
}
