using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Noun or verb, adjective or verb: what a word's neighbours leave it to be, where the tagger often
/// errs.</summary>
internal static class WordClasses
{
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i + 1 < units.Count; i++)
        {
            var (before, word, next) = (units[i - 1], units[i], units[i + 1]);
            if (!word.FollowsDirectly())
                continue;

            // 'tensions also rise'
            if (before.Form == "also" && word.IsNoun() && (word.Has("<pres>") || word.Has("<past>")))
                units[i] = word.Choose(r =>
                    r.Contains("<pres>", StringComparison.Ordinal) || r.Contains("<past>", StringComparison.Ordinal)
                );
            // 'is not part of'
            else if (
                next.Form == "of"
                && word.IsNoun()
                && word.Has("<vblex>")
                && (before.Has("<vbser>") || before.Form is "not")
            )
                units[i] = word.Choose(IsNoun);
            // 'the backing comes'
            else if (
                word.IsNoun()
                && word.Has("<ger>")
                && (before.Has("<det>") || before.IsAdjective())
                && !next.IsNoun()
            )
                units[i] = word.Choose(IsNoun);
            // 'the port is closed'
            else if (
                word.IsNoun()
                && word.IsAdjective()
                && before.Has("<det>")
                && !before.Has("<prn>")
                && !next.IsNoun()
                && !next.IsAdjective()
                && !next.IsName(unit)
            )
                units[i] = word.Choose(IsNoun);
            // 'Islamist rebel forces'
            else if (
                word.IsAdjective()
                && word.Has("<inf>")
                && before.IsAdjective()
                && next.Has("<n><pl>")
                && next.FollowsDirectly()
            )
                units[i] = word.Choose(r => r.Contains("<adj>", StringComparison.Ordinal));
        }
    }

    private static bool IsNoun(string reading) => reading.Contains("<n>", StringComparison.Ordinal);
}
