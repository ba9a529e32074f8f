using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Localization.Language.Spanish;

/// <summary>A Spanish verb and its forms. Whether a word is one of them is looked up, never guessed from how it
/// begins.</summary>
public sealed class SpanishVerb
{
    private static readonly ConcurrentDictionary<string, SpanishVerb> Known = new(StringComparer.Ordinal);

    /// <summary>How many verbs are kept: more than a dictionary has, less than a hostile glossary.</summary>
    private const int MostKnown = 20_000;

    /// <summary>How many letters an infinitive has at most.</summary>
    private const int Longest = 30;

    /// <summary>Pronouns that hang on an infinitive, a gerund or an imperative.</summary>
    private static readonly string[] Pronouns = ["se", "me", "te", "nos", "os", "lo", "la", "los", "las", "le", "les"];

    private static readonly (string From, string To)[] Vowels = [("ie", "e"), ("ue", "o"), ("i", "e"), ("u", "o")];

    private readonly string[] _forms;
    private readonly FrozenDictionary<string, int> _places;
    private readonly FrozenDictionary<string, int> _bearers;

    private SpanishVerb(string infinitive)
    {
        _forms = SpanishConjugation.Of(infinitive);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < _forms.Length; i++)
            places.TryAdd(_forms[i], i);
        _places = places.ToFrozenDictionary(StringComparer.Ordinal);
        // What may bear a pronoun: infinitive, gerund, present subjunctive and imperative.
        int[] bearing = [0, 1, .. Enumerable.Range(6 + 5 * 6, 6), _forms.Length - 2, _forms.Length - 1];
        var bearers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var i in bearing)
            bearers.TryAdd(WithoutAccents(_forms[i]), i);
        _bearers = bearers.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The infinitive.</summary>
    public string Infinitive => _forms[0];

    /// <summary>The gerund.</summary>
    public string Gerund => _forms[1];

    /// <summary>All forms.</summary>
    public IReadOnlyList<string> Forms => _forms;

    /// <summary>The verb of an infinitive, which may have <c>-se</c>; null where the word is none.</summary>
    public static SpanishVerb? Of(string infinitive)
    {
        var bare =
            infinitive.EndsWith("se", StringComparison.Ordinal) && infinitive.Length > 4
                ? infinitive[..^2]
                : infinitive;
        if (
            bare is not [.., 'a' or 'e' or 'i' or 'í', 'r']
            || (bare.Length < 3 && bare != "ir")
            || bare.Length > Longest
            || !bare.All(char.IsLower)
        )
            return null;
        return Known.Count < MostKnown
            ? Known.GetOrAdd(bare, static word => new SpanishVerb(word))
            : Known.GetValueOrDefault(bare) ?? new SpanishVerb(bare);
    }

    /// <summary>The place of a word among the forms, and the pronouns that hang on it; null where it is none.</summary>
    public (int Place, string Pronouns)? Find(string word)
    {
        var small = word.ToLowerInvariant();
        if (_places.TryGetValue(small, out var place))
            return (place, "");
        foreach (var last in Pronouns)
        {
            if (!small.EndsWith(last, StringComparison.Ordinal) || small.Length < last.Length + 2)
                continue;
            var bare = small[..^last.Length];
            if (_bearers.TryGetValue(WithoutAccents(bare), out place))
                return (place, last);
            foreach (var first in Pronouns.AsSpan(0, 5))
            {
                if (
                    bare.EndsWith(first, StringComparison.Ordinal)
                    && _bearers.TryGetValue(WithoutAccents(bare[..^first.Length]), out place)
                )
                    return (place, first + last);
            }
        }

        return null;
    }

    /// <summary>The form of this verb that is at a place, with pronouns; null where the accent that they ask for is
    /// not known.</summary>
    public string? At(int place, string pronouns)
    {
        var form = _forms[place];
        if (pronouns.Length == 0)
            return form;
        // 'Guardarlo', 'guardándolo'; others would need their stressed vowel.
        return place switch
        {
            0 when Pronouns.Contains(pronouns) => form + pronouns,
            1 when form.EndsWith("ando", StringComparison.Ordinal) => form[..^4] + "ándo" + pronouns,
            1 when form.EndsWith("endo", StringComparison.Ordinal) => form[..^4] + "éndo" + pronouns,
            _ => null,
        };
    }

    /// <summary>The verbs that a word may be a form of.</summary>
    public static IEnumerable<SpanishVerb> Bearing(string word)
    {
        var small = word.ToLowerInvariant();
        return Infinitives(small)
            .Distinct()
            .Select(Of)
            .OfType<SpanishVerb>()
            .Where(verb => verb.Find(small) is not null);
    }

    private static IEnumerable<string> Infinitives(string word)
    {
        yield return word;
        for (var cut = 1; cut <= 8 && word.Length - cut >= 2; cut++)
        {
            var stem = word[..^cut];
            foreach (var ending in (string[])["ar", "er", "ir"])
            {
                yield return stem + ending;
                foreach (var (from, to) in Vowels)
                {
                    if (stem.LastIndexOf(from, StringComparison.Ordinal) is >= 0 and var at)
                        yield return stem[..at] + to + stem[(at + from.Length)..] + ending;
                }
            }
        }
    }

    private static string WithoutAccents(string word) =>
        string.Create(
            word.Length,
            word,
            static (span, source) =>
            {
                for (var i = 0; i < span.Length; i++)
                    span[i] = source[i] switch
                    {
                        'á' => 'a',
                        'é' => 'e',
                        'í' => 'i',
                        'ó' => 'o',
                        'ú' => 'u',
                        var c => c,
                    };
            }
        );
}
