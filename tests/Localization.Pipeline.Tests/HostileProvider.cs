using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Localization.Pipeline.Tests;

/// <summary>A text-only provider that translates word by word and does to every word that it does not know whatever
/// engines have been seen doing: drops it, writes it small, takes it apart, says it twice, moves it or translates
/// it.</summary>
public sealed partial class HostileProvider : ITranslationProvider
{
    private static readonly string[] Marks = [",", ".", ";", ":", "?", "!", "(", ")", "\"", "-"];

    private static readonly Dictionary<string, string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["the"] = "el",
        ["a"] = "un",
        ["of"] = "de",
        ["from"] = "de",
        ["in"] = "en",
        ["to"] = "a",
        ["and"] = "y",
        ["said"] = "dijo",
        ["flew"] = "volaron",
        ["over"] = "sobre",
        ["near"] = "cerca de",
        ["troops"] = "tropas",
        ["claims"] = "reclama",
        ["met"] = "vio a",
        ["sold"] = "vendió",
        ["by"] = "por",
        ["for"] = "para",
        ["today"] = "hoy",
        ["s"] = "",
        ["fighter"] = "caza",
        ["jet"] = "chorro",
        ["jets"] = "chorros",
        ["air"] = "aire",
        ["force"] = "fuerza",
        ["Russian"] = "eslavo",
        ["warship"] = "barco",
        ["warships"] = "barcos",
    };

    private readonly Random _random;
    private readonly string[] _tricks;

    /// <param name="seed">The same seed gives the same answers.</param>
    /// <param name="tricks">What it does; none for an honest one.</param>
    public HostileProvider(int seed, params string[] tricks)
    {
        _random = new Random(seed);
        _tricks = tricks;
    }

    public string Name => "hostile";

    public string Model => "1";

    public int Asked { get; private set; }

    public ProviderCapabilities Capabilities { get; init; } = new() { MaxTexts = 50 };

    public Task<ImmutableArray<TranslationAnswer>> TranslateAsync(
        TranslationRequest request,
        CancellationToken cancellationToken
    )
    {
        lock (_random)
        {
            Asked += request.Units.Length;
            return Task.FromResult(request.Units.Select(u => Translate(u.Text)).ToImmutableArray());
        }
    }

    public ValueTask DisposeAsync() => default;

    private TranslationAnswer Translate(InlineText text)
    {
        var words = Token().Matches(text.Text).Select(m => m.Value).SelectMany(Word).ToList();
        if (_tricks.Contains("reorder") && words.Count > 2 && _random.Next(2) == 0)
            (words[0], words[^2]) = (words[^2], words[0]);
        var joined = new StringBuilder();
        foreach (var word in words.Where(w => w.Length > 0))
        {
            if (joined.Length > 0 && !Marks.Contains(word) && joined[^1] is not ('(' or '-'))
                joined.Append(' ');
            joined.Append(word);
        }

        var answer = joined.ToString();
        var codes = text.Codes.Select(c => c with { Position = Math.Min(c.Position, answer.Length) });
        return new TranslationAnswer(new InlineText(answer, [.. codes]));
    }

    private IEnumerable<string> Word(string word)
    {
        if (Words.TryGetValue(word, out var known))
            return [known];
        if (_tricks.Length == 0 || Marks.Contains(word))
            return [word];
        return _tricks[_random.Next(_tricks.Length)] switch
        {
            "drop" => [],
            "lower" => [word.ToLowerInvariant()],
            "split" when word.Length > 2 => [word[..(word.Length / 2)], word[(word.Length / 2)..]],
            "double" => [word, word],
            "translate" => [string.Create(CultureInfo.InvariantCulture, $"Palabra{word.Length}")],
            _ => [word],
        };
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+|[^\s\p{L}\p{N}’']")]
    private static partial Regex Token();
}
