using System.Text.RegularExpressions;
using Localization.Providers.Identification;

namespace Localization.Providers.Firefox.Installation;

/// <summary>Three sentences that a new model must translate plausibly before it is used: in the target language, of
/// about the same length, with all figures.</summary>
internal static partial class SmokeTest
{
    /// <summary>How long the sentences may take.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    private static readonly Dictionary<string, string[]> Sentences = new()
    {
        ["en"] =
        [
            "The port was closed on Monday because of the storm.",
            "The government will spend 240 million dollars on new schools in 2027.",
            "She said that the company had sold 15 ships to its neighbours.",
        ],
        ["es"] =
        [
            "El puerto se cerró el lunes a causa de la tormenta.",
            "El Gobierno gastará 240 millones de dólares en escuelas nuevas en 2027.",
            "Dijo que la empresa había vendido 15 barcos a sus vecinos.",
        ],
    };

    /// <summary>Tries a model.</summary>
    /// <param name="pair">Its pair of languages.</param>
    /// <param name="translate">Translates sentences with it; null where one could not be translated in time.</param>
    /// <exception cref="ProviderResponseException">A translation is implausible.</exception>
    public static async Task RunAsync(string pair, Func<IReadOnlyList<string>, Task<IReadOnlyList<string?>>> translate)
    {
        var (from, to) = (LanguageTag.Parse(pair.Split('-')[0]), LanguageTag.Parse(pair.Split('-')[1]));
        if (!Sentences.TryGetValue(from.Language, out var sentences))
            return;
        var answers = await translate(sentences);
        for (var i = 0; i < sentences.Length; i++)
        {
            var answer = answers[i] ?? "";
            if (!IsPlausible(sentences[i], answer, from, to))
                throw new ProviderResponseException("firefox-smoke", pair, sentences[i], answer);
        }
    }

    /// <summary>Whether a text may be the translation of a sentence.</summary>
    public static bool IsPlausible(string source, string answer, LanguageTag from, LanguageTag to)
    {
        if (answer.Length < source.Length / 2 || answer.Length > source.Length * 2)
            return false;
        if (!Figures(source).SequenceEqual(Figures(answer)))
            return false;
        if (FunctionWords.Of(to.Language) is not { } own)
            return true;
        var words = answer.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Count(own.Contains) >= 2
            && LanguageCheck.Fault(new InlineText(source), new InlineText(answer), from, to) is null;
    }

    private static IEnumerable<string> Figures(string text) =>
        Figure().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Figure();
}
