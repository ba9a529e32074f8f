using Localization.Conventions.Figures;
using Localization.Conventions.Reading;

namespace Localization.Conventions.Stretches;

/// <summary>Tens of years of a person: <c>in his 30s</c> is <c>con treinta y tantos años</c>, not a decade of the
/// century; <c>the 20-year-old</c> is <c>el joven de 20 años</c>.</summary>
internal sealed class AgeRule : IStretchRule
{
    private const int Window = 14;

    private static readonly string[] Feminine = ["she", "her", "herself"];
    private static readonly string[] Masculine = ["he", "his", "him", "himself"];
    private static readonly string[] Owners = ["his", "her", "their", "my", "our", "your", "its"];

    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at) => Decade(scan, at) ?? Something(scan, at) ?? Person(scan, at);

    // 'a 40-something man'
    private static Stretch? Something(SourceScan scan, int at)
    {
        if (
            !scan.Is(at, TokenKind.Number)
            || !scan.IsFreeLeft(at)
            || !scan.Is(at + 1, '-')
            || !(scan.Is(at + 2, "something") || scan.Is(at + 2, "somethings"))
            || !int.TryParse(scan.Span(at), out var age)
            || age is < 20 or > 90
            || age % 10 != 0
        )
            return null;
        var target = age == 20 ? "de veintitantos años" : $"de {NumberWords.Tens[age / 10]} y tantos años";
        return scan.NounFollows(at + 3) ? new(at, at + 3, target, PartOfSpeech.Adjective) : null;
    }

    // 'the 20-year-old said': Spanish names the person.
    private static Stretch? Person(SourceScan scan, int at)
    {
        var the = scan.Is(at, "the");
        var another = scan.Is(at, "another");
        var a = another || scan.Is(at, "a") || scan.Is(at, "an") || scan.Is(at, "one");
        var figure = the || a ? at + 1 : at;
        if (
            !scan.Is(figure, TokenKind.Number)
            || !scan.IsFreeLeft(figure)
            || !int.TryParse(scan.Span(figure), out var age)
        )
            return null;
        var old = YearOld(scan, figure + 1, out var plural);
        if (old < 0 || age is 0 or > 120 || scan.NounFollows(old) || scan.Is(old, '-') || scan.IsPossessive(old))
            return null;
        if (plural ? a : !the && !a)
            return null;
        var she = Array.Exists(Feminine, w => Near(scan, old, w)) && !Array.Exists(Masculine, w => Near(scan, old, w));
        var name =
            age < 13 ? (she ? "niña" : "niño")
            : age < 18 ? "adolescente"
            : age <= 30 ? "joven"
            : "persona";
        var feminine = she || age > 30;
        var article =
            plural
                ? (
                    !the ? ""
                    : feminine ? "las "
                    : "los "
                )
            : the ? (feminine ? "la " : "el ")
            : another ? (feminine ? "otra " : "otro ")
            : feminine ? "una "
            : "un ";
        if (plural)
            name = name == "joven" ? "jóvenes" : name + "s";
        return new(
            at,
            old,
            $"{article}{name} de {age} {(age == 1 ? "año" : "años")}",
            PartOfSpeech.ProperNoun,
            feminine ? GrammaticalGender.Feminine : GrammaticalGender.Masculine,
            plural ? GrammaticalNumber.Plural : GrammaticalNumber.Singular
        );
    }

    private static bool Near(SourceScan scan, int at, string word)
    {
        for (var i = at; i < at + Window && scan.Has(i) && !scan.Is(i, '.'); i++)
        {
            if (scan.Is(i, word))
                return true;
        }

        return false;
    }

    // '-year-old', '-year-olds'; gives the token after, or -1.
    private static int YearOld(SourceScan scan, int at, out bool plural)
    {
        plural = scan.Is(at + 3, "olds");
        return
            scan.Is(at, '-')
            && scan.Glued(at)
            && scan.Is(at + 1, "year")
            && scan.Is(at + 2, '-')
            && (plural || scan.Is(at + 3, "old"))
            ? at + 4
            : -1;
    }

    private static Stretch? Decade(SourceScan scan, int at)
    {
        if (!scan.Is(at, "in") || !Array.Exists(Owners, o => scan.Is(at + 1, o)))
            return null;
        var phase = scan.Is(at + 2, "early") || scan.Is(at + 2, "mid") || scan.Is(at + 2, "late");
        var figure =
            !phase ? at + 2
            : scan.Is(at + 3, '-') ? at + 4
            : at + 3;
        if (scan.Is(figure, '\'') || scan.Is(figure, '’'))
            figure++;
        if (Tens(scan, figure, out var s) is not (>= 20 and var age))
            return null;
        var tens = NumberWords.Tens[age / 10];
        var target =
            scan.Is(at + 2, "early") ? $"con poco más de {tens} años"
            : scan.Is(at + 2, "mid") ? $"con unos {age + 5} años"
            : scan.Is(at + 2, "late") ? $"con cerca de {Next(age)} años"
            : age == 20 ? "con veintitantos años"
            : $"con {tens} y tantos años";
        return new(at, s + 1, target, PartOfSpeech.Adverb);
    }

    // '30s', 'thirties'; gives its last token.
    private static int Tens(SourceScan scan, int at, out int last)
    {
        last = at;
        if (scan.Is(at, TokenKind.Word))
            return scan.Span(at) is [.. var stem, 'i', 'e', 's'] ? NumberWords.ReadTens($"{stem}y") : 0;
        if (!scan.Is(at, TokenKind.Number) || !int.TryParse(scan.Span(at), out var age) || age > 90 || age % 10 != 0)
            return 0;
        last = scan.IsPossessive(at + 1) ? at + 2 : at + 1;
        return scan.Is(last, "s") && scan.Glued(last) ? age : 0;
    }

    private static string Next(int age) => age == 90 ? "cien" : NumberWords.Tens[(age / 10) + 1];
}
