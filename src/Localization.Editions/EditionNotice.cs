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
        var segments = article.Segments;
        var machine = segments.Count(s => s.IsMachine && s.Origin != SegmentOrigin.Rule);
        if (machine > 0)
            yield return chrome[
                "notice-machine",
                machine,
                segments.Length,
                new Count(segments.Count(s => s.Risk >= TranslatedSegment.Look))
            ];
        if (Numbers(article, s => Damage.In(s).Any()) is { } damaged)
            yield return chrome["notice-damaged", damaged];
        if (Numbers(article, IsUntranslated) is { } untranslated)
            yield return chrome["notice-untranslated", untranslated];
    }

    private static bool IsUntranslated(TranslatedSegment segment) =>
        segment.State == SegmentState.Initial && segment.Segment.Source.Text.Any(char.IsLetter);

    private static string? Numbers(TranslatedArticle article, Func<TranslatedSegment, bool> isNamed)
    {
        var numbers = article
            .Segments.Index()
            .Where(s => isNamed(s.Item))
            .Select(s => s.Index + 1)
            .Take(MostNumbers + 1)
            .ToList();
        return numbers.Count == 0
            ? null
            : string.Join(", ", numbers.Take(MostNumbers)) + (numbers.Count > MostNumbers ? " …" : "");
    }
}
