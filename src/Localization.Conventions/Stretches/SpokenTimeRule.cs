using Localization.Conventions.Figures;
using Localization.Conventions.Reading;
using Localization.Model;

namespace Localization.Conventions.Stretches;

/// <summary>Times as they are said: <c>half past ten</c> is <c>las diez y media</c>, <c>quarter to one</c> <c>la una
/// menos cuarto</c>.</summary>
internal sealed class SpokenTimeRule : IStretchRule
{
    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at)
    {
        var isAt = scan.Is(at, "at");
        var first = isAt ? at + 1 : at;
        if (scan.Is(first, "a") && scan.Is(first + 1, "quarter"))
            first++;
        var half = scan.Is(first, "half");
        if (!half && !scan.Is(first, "quarter"))
            return null;
        var to = !half && scan.Is(first + 1, "to");
        if (!to && !scan.Is(first + 1, "past"))
            return null;
        var hour = NumberWords.Read(scan, first + 2, out var name, out var after);
        if (hour == 0 && scan.Is(first + 2, TokenKind.Number) && int.TryParse(scan.Span(first + 2), out hour))
            (name, after) = (
                hour == 1 ? "una" : hour.ToString(System.Globalization.CultureInfo.InvariantCulture),
                first + 3
            );
        if (hour is < 1 or > 12)
            return null;
        var clock =
            (hour == 1 ? "la una" : $"las {name}")
            + (
                half ? " y media"
                : to ? " menos cuarto"
                : " y cuarto"
            );
        return isAt
            ? new(at, after, "a " + clock, PartOfSpeech.Adverb)
            : new(at, after, clock, PartOfSpeech.ProperNoun, GrammaticalGender.Feminine, GrammaticalNumber.Plural);
    }
}
