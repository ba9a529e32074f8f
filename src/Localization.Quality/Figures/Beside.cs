namespace Localization.Quality.Figures;

/// <summary>What is beside a place in a text, as far as a rule looks: the cost of a rule must not grow with the
/// text around.</summary>
internal static class Beside
{
    private const int Reach = 80;

    /// <summary>The characters before <paramref name="at"/>.</summary>
    public static string Before(string text, int at) => text[Math.Max(0, at - Reach)..at];

    /// <summary>The characters from <paramref name="at"/> on.</summary>
    public static string After(string text, int at) => text[at..Math.Min(text.Length, at + Reach)];
}
