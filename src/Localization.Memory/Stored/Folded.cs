namespace Localization.Memory.Stored;

/// <summary>Text as the desk's search compares it: small letters without accents.</summary>
internal static class Folded
{
    public static string Of(string text) =>
        string.Create(
            text.Length,
            text,
            static (span, value) =>
            {
                for (var i = 0; i < span.Length; i++)
                    span[i] = AccentedLetters.Bare(value[i]);
            }
        );
}
