using System.Collections.Frozen;
using Localization.Conventions.Figures;
using Localization.Conventions.Reading;
using Localization.Model;

namespace Localization.Conventions.Stretches;

/// <summary>Dozens and shares in words: <c>a dozen eggs</c> is <c>una docena de huevos</c>, <c>dozens of</c> <c>decenas
/// de</c>, <c>one in five people</c> <c>una de cada cinco personas</c>.</summary>
internal sealed class DozenRule : IStretchRule
{
    private static readonly FrozenSet<string> Feminine =
        "people persons women girls families households companies homes"
            .Split(' ')
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at) => Dozens(scan, at) ?? Share(scan, at);

    private static Stretch? Dozens(SourceScan scan, int at)
    {
        if (scan.Is(at, "dozens"))
            return scan.Is(at + 1, "of")
                ? Of(scan, at, at + 2, "decenas", always: true)
                : Of(scan, at, at + 1, "decenas");
        if (scan.Is(at, "half") && scan.Is(at + 1, "a") && scan.Is(at + 2, "dozen"))
            return Of(scan, at, at + 3, "media docena");
        if (scan.Is(at, "several") && scan.Is(at + 1, "dozen"))
            return Of(scan, at, at + 2, "varias decenas");
        if (scan.Is(at, "a") && scan.Is(at + 1, "dozen"))
            return Of(scan, at, at + 2, "una docena");
        var value = NumberWords.Read(scan, at, out var spanish, out var next);
        return value > 1 && scan.Is(next, "dozen") ? Of(scan, at, next + 1, $"{spanish} docenas") : null;
    }

    private static Stretch? Of(SourceScan scan, int at, int after, string target, bool always = false)
    {
        if (scan.Is(after, '-') && scan.Glued(after))
            return null;
        return new(
            at,
            after,
            always || scan.NounFollows(after) ? target + " de" : target,
            PartOfSpeech.Number,
            GrammaticalGender.Feminine,
            GrammaticalNumber.Plural
        );
    }

    private static Stretch? Share(SourceScan scan, int at)
    {
        if (!scan.Is(at, "one") || !scan.Is(at + 1, "in"))
            return null;
        var value = NumberWords.Read(scan, at + 2, out var spanish, out var after);
        if (
            value < 2
            || !scan.NounFollows(after)
            || !scan.Span(after).EndsWith("s")
                && !scan.Is(after, "people")
                && !scan.Is(after, "women")
                && !scan.Is(after, "men")
                && !scan.Is(after, "children")
        )
            return null;
        var one = scan.IsAny(after, Feminine) ? "una" : "uno";
        return new(
            at,
            after,
            $"{one} de cada {spanish}",
            PartOfSpeech.Number,
            one == "una" ? GrammaticalGender.Feminine : GrammaticalGender.Masculine,
            GrammaticalNumber.Plural
        );
    }
}
