using System.Collections.Frozen;
using Localization.Conventions.Figures;
using Localization.Conventions.Reading;

namespace Localization.Conventions.Stretches;

/// <summary>Dozens and shares in words: <c>a dozen eggs</c> is <c>una docena de huevos</c>, <c>dozens of</c> <c>decenas
/// de</c>, <c>one in five people</c> <c>una de cada cinco personas</c>.</summary>
internal sealed class DozenRule : IStretchRule
{
    private static readonly FrozenSet<string> Feminine =
        "people persons women girls families households companies homes"
            .Split(' ')
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // 'three in five days' counts no share.
    private static readonly FrozenSet<string> Units =
        "years months weeks days hours minutes seconds points games seasons meetings matches"
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
        if (scan.Is(at, "a") && scan.Is(at + 1, "half"))
        {
            var dozen = scan.Is(at + 2, '-') && scan.Glued(at + 2) ? at + 3 : at + 2;
            if (scan.Is(dozen, "dozen"))
                return Of(scan, at, dozen + 1, "media docena");
        }

        if (scan.Is(at, "a") && scan.Is(at + 1, "couple") && scan.Is(at + 2, "of") && scan.NounFollows(at + 3))
            return Of(scan, at, at + 3, "un par", always: true);
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

    // 'one in five people', 'three out of four doctors', '1 in 10 children'
    private static Stretch? Share(SourceScan scan, int at)
    {
        var (part, name, next) = Number(scan, at);
        if (part == 0 || !scan.IsFreeLeft(at))
            return null;
        var of =
            scan.Is(next, "in") ? next + 1
            : scan.Is(next, "out") && scan.Is(next + 1, "of") ? next + 2
            : -1;
        if (of < 0)
            return null;
        if (scan.Is(of - 1, "of") && scan.Is(of, "every"))
            of++;
        var (whole, all, after) = Number(scan, of);
        // 'one in ten died' counts people too.
        var counted =
            scan.NounFollows(after) ? IsPlural(scan, after)
            : part == 1 ? Ends(scan, after)
            : !scan.Has(after) || scan.Is(after, '.');
        if (whole <= part || !counted)
            return null;
        var feminine = scan.IsAny(after, Feminine);
        var one = feminine ? "una" : "uno";
        return new(
            at,
            after,
            $"{(part == 1 ? one : name)} de cada {all}",
            PartOfSpeech.Number,
            feminine ? GrammaticalGender.Feminine : GrammaticalGender.Masculine,
            GrammaticalNumber.Plural
        );
    }

    private static bool Ends(SourceScan scan, int at) =>
        !scan.Has(at)
        || scan.Is(at, TokenKind.Word)
        || (scan.Is(at, TokenKind.Sign) && !(scan.Glued(at) && scan.Glued(at + 1)));

    private static (int Value, string Spanish, int After) Number(SourceScan scan, int at)
    {
        if (scan.Is(at, TokenKind.Number) && int.TryParse(scan.Span(at), out var figure) && figure is > 0 and < 1000)
            return (figure, $"{figure}", at + 1);
        var value = NumberWords.Read(scan, at, out var spanish, out var after);
        return (value, spanish, after);
    }

    private static bool IsPlural(SourceScan scan, int at) =>
        (scan.Span(at).EndsWith("s") && !scan.IsAny(at, Units))
        || scan.Is(at, "people")
        || scan.Is(at, "women")
        || scan.Is(at, "men")
        || scan.Is(at, "children");
}
