namespace Localization.Apertium.Grammar;

/// <summary>The gerund of a Spanish verb (RAE, <i>Nueva gramática</i> §4).</summary>
internal static class SpanishGerund
{
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["ir"] = "yendo",
        ["poder"] = "pudiendo",
        ["decir"] = "diciendo",
        ["venir"] = "viniendo",
        ["reír"] = "riendo",
        ["sonreír"] = "sonriendo",
    };

    /// <summary>Verbs in -ir whose stem changes its last <c>e</c> to <c>i</c> or <c>o</c> to <c>u</c>, by their
    /// ends.</summary>
    private static readonly string[] Changing =
    [
        "pedir",
        "medir",
        "servir",
        "seguir",
        "sentir",
        "mentir",
        "vertir",
        "ferir",
        "gerir",
        "petir",
        "vestir",
        "elegir",
        "regir",
        "herir",
        "querir",
        "rendir",
        "dormir",
        "morir",
        "venir",
        "decir",
        "ñir",
        "hervir",
        "cernir",
        "gemir",
    ];

    /// <summary>The gerund of an infinitive; null where it is not an infinitive.</summary>
    public static string? Of(string infinitive)
    {
        if (Irregular.TryGetValue(infinitive, out var gerund))
            return gerund;
        if (infinitive.Length < 3 || infinitive[^1] != 'r' || infinitive.Contains(' ', StringComparison.Ordinal))
            return null;
        var stem = infinitive[..^2];
        return infinitive[^2] switch
        {
            'a' => stem + "ando",
            'e'
            or 'i'
            or 'í'
                when stem[^1] is 'a' or 'e' or 'o'
                    || stem.EndsWith('u')
                        && !stem.EndsWith("gu", StringComparison.Ordinal)
                        && !stem.EndsWith("qu", StringComparison.Ordinal) => stem + "yendo",
            'e' or 'i' => (Array.Exists(Changing, infinitive.EndsWith) ? Changed(stem) : stem)
                + (stem.EndsWith('ñ') ? "endo" : "iendo"),
            _ => null,
        };
    }

    private static string Changed(string stem)
    {
        var vowel = stem.LastIndexOfAny(['e', 'o']);
        return vowel < 0 ? stem : stem[..vowel] + (stem[vowel] == 'e' ? 'i' : 'u') + stem[(vowel + 1)..];
    }
}
