namespace Localization.Language.Spanish;

/// <summary>The forms of a verb by rule and pattern: the vowel of its stem, its accents, its spelling.</summary>
internal sealed class SpanishParadigm(string infinitive)
{
    private const string Vowels = "aeiouáéíóúü";
    private static readonly string[] ImperfectAr = ["aba", "abas", "aba", "ábamos", "abais", "aban"];
    private static readonly string[] ImperfectEr = ["ía", "ías", "ía", "íamos", "íais", "ían"];
    private readonly string _stem = infinitive[..^2];
    private readonly bool _isAr = infinitive[^2] is 'a' or 'á';
    private readonly bool _isIr = infinitive[^2] is 'i' or 'í';

    /// <summary>The parts of which the verb's forms are made.</summary>
    public SpanishTenses Tenses()
    {
        var strong = Strong();
        // 'Sintió', 'durmieron', 'pidiendo'; 'sintamos'.
        var weak = Weak();
        string[] present =
            _isAr ? ["o", "as", "a", "amos", "áis", "an"]
            : _isIr ? ["o", "es", "e", "imos", "ís", "en"]
            : ["o", "es", "e", "emos", "éis", "en"];
        string[] preterite = _isAr
            ? ["é", "aste", "ó", "amos", "asteis", "aron"]
            : ["í", "iste", "ió", "imos", "isteis", "ieron"];
        string[] subjunctive = _isAr ? ["e", "es", "e", "emos", "éis", "en"] : ["a", "as", "a", "amos", "áis", "an"];
        return new SpanishTenses(
            [.. present.Select((e, i) => Join(i is 3 or 4 ? _stem : strong, e))],
            [.. preterite.Select((e, i) => Join(i is 2 or 5 ? weak : _stem, e))],
            [.. (_isAr ? ImperfectAr : ImperfectEr).Select(e => _stem + e)],
            [.. subjunctive.Select((e, i) => Join(i is 3 or 4 ? SubjunctiveWeak(weak) : strong, e))],
            infinitive.Replace('í', 'i'),
            Join(weak, _isAr ? "ando" : "iendo"),
            SpanishVerbPatterns.Participle(infinitive) ?? Join(_stem, _isAr ? "ado" : "ido"),
            Join(strong, _isAr ? "a" : "e")
        );
    }

    // The stem under stress.
    private string Strong()
    {
        if (Has("ie") || Has("iei"))
            return Changed('e', "ie");
        if (Has("ue") || Has("ueu"))
            return _stem.EndsWith("rgonz", StringComparison.Ordinal) || _stem.EndsWith("goll", StringComparison.Ordinal)
                ? Changed('o', "üe")
                : Changed('o', "ue");
        if (Has("i"))
            return Changed('e', "i");
        if (Has("accent"))
            return WithAccent();
        return IsUir() ? _stem + "y" : _stem;
    }

    private string Weak() =>
        Has("iei") || Has("i") ? Changed('e', "i")
        : Has("ueu") ? Changed('o', "u")
        : _stem;

    private string SubjunctiveWeak(string weak) => IsUir() ? _stem + "y" : weak;

    private bool Has(string pattern) => SpanishVerbPatterns.Has(infinitive, pattern);

    private bool IsUir() => infinitive.EndsWith("uir", StringComparison.Ordinal) && _stem is not [.., 'g' or 'q', 'u'];

    private string Changed(char vowel, string to)
    {
        var at = _stem.LastIndexOf(vowel);
        return at < 0 ? _stem : _stem[..at] + to + _stem[(at + 1)..];
    }

    private string WithAccent()
    {
        var at = _stem.LastIndexOfAny(['i', 'u']);
        return at < 0 ? _stem : _stem[..at] + (_stem[at] == 'i' ? 'í' : 'ú') + _stem[(at + 1)..];
    }

    // The letter before an ending is written so that it keeps its sound.
    private string Join(string stem, string ending)
    {
        var first = ending[0] switch
        {
            'á' => 'a',
            'é' => 'e',
            'í' => 'i',
            'ó' => 'o',
            var c => c,
        };
        if (_isAr)
            return (first == 'e' ? BeforeE(stem) : stem) + ending;
        if (first is 'a' or 'o')
            return BeforeA(stem) + ending;
        if (ending.StartsWith("ie", StringComparison.Ordinal) || ending.StartsWith("ió", StringComparison.Ordinal))
        {
            if (Vowels.Contains(stem[^1], StringComparison.Ordinal) && stem is not [.., 'g' or 'q', 'u'])
                return stem + "y" + ending[1..];
            if (stem[^1] == 'ñ' || stem.EndsWith("ll", StringComparison.Ordinal))
                return stem + ending[1..];
        }

        // 'Leímos', 'leído'.
        return ending[0] == 'i' && ending is not ("ieron" or "iendo" or "ió") && stem[^1] is 'a' or 'e' or 'o'
            ? stem + "í" + ending[1..]
            : stem + ending;
    }

    private static string BeforeE(string stem) =>
        stem switch
        {
            [.. var s, 'g', 'u'] => s + "gü",
            [.. var s, 'c'] => s + "qu",
            [.. var s, 'g'] => s + "gu",
            [.. var s, 'z'] => s + "c",
            _ => stem,
        };

    private string BeforeA(string stem) =>
        stem switch
        {
            [.. var s, 'g', 'u'] => s + "g",
            [.. var s, 'q', 'u'] => s + "c",
            [.. var s, 'g'] => s + "j",
            [.. var s, var before, 'c'] when Vowels.Contains(before, StringComparison.Ordinal) && !Has("z") =>
                $"{s}{before}zc",
            [.. var s, 'c'] => s + "z",
            _ => stem,
        };
}
