namespace Localization.Apertium.Grammar;

/// <summary>Angle brackets and object marks in prose. The engine's stream has a use of its own for them, so each goes
/// through it as a token.</summary>
internal static class AngleBrackets
{
    /// <summary>How the sign at <paramref name="i"/> clings; null where there is none.</summary>
    public static MarkSpacing? At(string text, int i)
    {
        if (text[i] is not ('<' or '>' or OpaqueText.Mark))
            return null;
        var before = i == 0 || char.IsWhiteSpace(text[i - 1]);
        var after = i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]);
        return (before, after) switch
        {
            (true, true) => MarkSpacing.Loose,
            (true, false) => MarkSpacing.Opening,
            (false, true) => MarkSpacing.Closing,
            _ => MarkSpacing.Tight,
        };
    }
}
