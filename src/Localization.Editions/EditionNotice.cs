using Localization.Editions.Labels;

namespace Localization.Editions;

/// <summary>What a derived edition says at its head of how far its text can be trusted: that a machine wrote it and
/// nobody read it, what is damaged, and what was not translated.</summary>
internal static class EditionNotice
{
    private const int MostNumbers = 12;

    /// <summary>The sentences, in the language of the chrome; none where people answer for all of the text.</summary>
    public static IEnumerable<string> Of(TranslatedArticle article, Chrome chrome)
    {
        var segments = article.Segments.Select((s, i) => (Segment: s, Number: i + 1)).ToList();
        var machine = segments.Count(s => s.Segment.IsMachine && s.Segment.Origin != SegmentOrigin.Rule);
        if (machine > 0)
            yield return chrome[
                "notice-machine",
                machine,
                segments.Count,
                new Count(segments.Count(s => s.Segment.Risk >= TranslatedSegment.Look))
            ];
        if (Numbers(segments.Where(s => Damage.In(s.Segment).Any())) is { } damaged)
            yield return chrome["notice-damaged", damaged];
        if (Numbers(segments.Where(s => IsUntranslated(s.Segment))) is { } untranslated)
            yield return chrome["notice-untranslated", untranslated];
    }

    private static bool IsUntranslated(TranslatedSegment segment) =>
        segment.State == SegmentState.Initial && segment.Segment.Source.Text.Any(char.IsLetter);

    private static string? Numbers(IEnumerable<(TranslatedSegment Segment, int Number)> segments)
    {
        var numbers = segments.Select(s => s.Number).ToList();
        return numbers.Count == 0
            ? null
            : string.Join(", ", numbers.Take(MostNumbers)) + (numbers.Count > MostNumbers ? " …" : "");
    }
}
