using Localization.Conventions.Reading;

namespace Localization.Conventions.Stretches;

/// <summary>The world wars: <c>World War II</c>, <c>the Second World War</c> and <c>WWII</c> are <c>la Segunda Guerra
/// Mundial</c>, with capitals (Fundéu, 'guerras').</summary>
internal sealed class WarRule : IStretchRule
{
    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at)
    {
        var the = scan.Is(at, "the");
        var first = the ? at + 1 : at;
        if (Read(scan, first, out var after) is not { } which)
            return null;
        var name = $"{which} Guerra Mundial";
        if (scan.IsSmall(after) && scan.NounFollows(after) && (the || scan.IsAttributive(first, after)))
            return new(first, after, $"de la {name}", PartOfSpeech.Adjective);
        return new(at, after, $"la {name}", PartOfSpeech.ProperNoun, GrammaticalGender.Feminine);
    }

    private static string? Read(SourceScan scan, int at, out int after)
    {
        after = at + 3;
        if (scan.IsCapitalised(at + 1) && scan.Is(at + 1, "World") && scan.Is(at + 2, "War"))
            return scan.Is(at, "First") ? "Primera"
                : scan.Is(at, "Second") ? "Segunda"
                : null;
        if (scan.IsCapitalised(at) && scan.Is(at, "World") && scan.Is(at + 1, "War"))
            return scan.Span(at + 2) is "I" or "One" or "1" ? "Primera"
                : scan.Span(at + 2) is "II" or "Two" or "2" ? "Segunda"
                : null;
        after = at + 1;
        return scan.Span(at) is "WWI" or "WW1" ? "Primera"
            : scan.Span(at) is "WWII" or "WW2" ? "Segunda"
            : null;
    }
}
