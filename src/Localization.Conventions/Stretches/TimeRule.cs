using System.Collections.Frozen;
using Localization.Conventions.Reading;
using Localization.Conventions.Times;

namespace Localization.Conventions.Stretches;

/// <summary>Times of day, with <c>at</c> before them; noon and midnight.</summary>
internal sealed class TimeRule : IStretchRule
{
    private static readonly FrozenSet<string> Services =
        "train bus flight ferry boat show service session news bulletin screening departure"
            .Split(' ')
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at)
    {
        var isAt = scan.Is(at, "at");
        var first = isAt ? at + 1 : at;
        // 'at noon', 'at 12 noon'
        var word = scan.Is(first, TokenKind.Number) && scan.Span(first) is "12" ? first + 1 : first;
        if (isAt && scan.Is(word, "noon"))
            return new(at, word + 1, "al mediodía", PartOfSpeech.Adverb);
        if (isAt && scan.Is(word, "midnight"))
            return new(at, word + 1, "a medianoche", PartOfSpeech.Adverb);

        var after = ClockReader.Read(scan, first, out var time);
        if (after < 0)
            return isAt ? Bare(scan, at) : Scheduled(scan, at);

        // Where the sentence's own stop follows, 'p. m.' leaves its last one to it.
        var clock = time.Format(scan.Locale);
        if (scan.Is(after, '.') && scan.Glued(after) && clock.EndsWith('.'))
            clock = clock[..^1];
        if (isAt)
            return new(at, after, time.At(scan.Locale) + clock, PartOfSpeech.Adverb);

        // 'from 3 p.m. to 5 p.m.', 'the 3 p.m. deadline', else as it is.
        var article = time.At(scan.Locale)[2..];
        if (scan.IsAttributive(at, after))
            return new(at, after, $"de {article}{clock}", PartOfSpeech.Adjective);
        var noun = scan.IsAny(at - 1, EnglishWords.Prepositions);
        return new(
            at,
            after,
            (noun ? article : "") + clock,
            PartOfSpeech.ProperNoun,
            GrammaticalGender.Feminine,
            GrammaticalNumber.Plural
        );
    }

    // 'at 14:30'
    private static Stretch? Bare(SourceScan scan, int at)
    {
        var after = at + 4;
        if (
            !scan.Is(at + 1, TokenKind.Number)
            || !scan.Is(at + 2, ':')
            || !scan.Glued(at + 2)
            || !scan.Is(at + 3, TokenKind.Number)
            || !scan.Glued(at + 3)
            || scan[at + 3].Length != 2
            || !int.TryParse(scan.Span(at + 1), out var hour)
            || !int.TryParse(scan.Span(at + 3), out var minute)
            || hour > 23
            || minute > 59
            || !scan.IsFreeRight(after)
        )
            return null;
        var clock = scan.Text[scan[at + 1].Start..scan[at + 3].End];
        return new(at, after, $"a {(hour == 1 ? "la" : "las")} {clock}", PartOfSpeech.Adverb);
    }

    // 'the 10:30 train'
    private static Stretch? Scheduled(SourceScan scan, int at)
    {
        var after = at + 3;
        if (
            !scan.Is(at, TokenKind.Number)
            || !scan.Is(at + 1, ':')
            || !scan.IsAny(after, Services)
            || !scan.IsAny(at - 1, EnglishWords.Determiners)
            || !scan.IsFreeLeft(at)
        )
            return null;
        var end = ClockReader.ReadBare(scan, at, out var time);
        if (end != after)
            return null;
        var clock = scan.Text[scan[at].Start..scan[after - 1].End];
        return new(at, after, $"de {(time.Hour == 1 ? "la" : "las")} {clock}", PartOfSpeech.Adjective);
    }
}
