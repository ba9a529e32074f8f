using Localization.Conventions.Figures;
using Localization.Conventions.Reading;
using Localization.Model;

namespace Localization.Conventions.Stretches;

/// <summary>Tens of years of a person: <c>in his 30s</c> is <c>con treinta y tantos años</c>, not a decade of the
/// century.</summary>
internal sealed class AgeRule : IStretchRule
{
    private static readonly string[] Owners = ["his", "her", "their", "my", "our", "your", "its"];

    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at)
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
        if (
            !scan.Is(figure, TokenKind.Number)
            || !int.TryParse(scan.Span(figure), out var age)
            || age is < 20 or > 90
            || age % 10 != 0
        )
            return null;
        var s = scan.IsPossessive(figure + 1) ? figure + 2 : figure + 1;
        if (!scan.Is(s, "s") || !scan.Glued(s))
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

    private static string Next(int age) => age == 90 ? "cien" : NumberWords.Tens[(age / 10) + 1];
}
