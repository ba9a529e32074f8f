using System.Collections.Immutable;

namespace Localization.Editions.Tests;

/// <summary>Articles that try to break out of the page.</summary>
internal static class HostileArticles
{
    /// <summary>An article that says <paramref name="text"/> wherever an article can say anything, in every
    /// role.</summary>
    public static TranslatedArticle Of(string text, params ImmutableArray<InlineCode> codes)
    {
        var inline = new InlineText(text, codes);
        var blocks = Enum.GetValues<BlockRole>().Select((role, i) => new Block(i, role, inline, 1)).ToImmutableArray();
        var metadata = new ArticleMetadata
        {
            Title = text,
            Author = text,
            SiteName = text,
            Published = new DateOnly(2025, 11, 2),
        };
        var article = new Article("hostile", "Plain text", ".txt", metadata, blocks, new Skeleton([], [], "utf-8"));
        var term = new Term(text, text, TermPolicy.Keep) { Note = text, Origin = text };
        var segments = blocks.Select(b => new TranslatedSegment(
            new Segment(b.Index, 0, b.Role, inline, "", ""),
            inline,
            SegmentState.Translated,
            SegmentOrigin.Engine,
            [
                new VerifiedTerm(
                    new TermOccurrence(term, 0, Math.Min(3, text.Length), GrammaticalNumber.Singular),
                    TermOutcome.Kept,
                    0,
                    Math.Min(3, text.Length)
                ),
            ],
            [new QualityIssue("not-translated", QualitySeverity.Error, [text])]
        ));
        return new(article, LanguageTag.Parse("en"), LanguageTag.Parse("es-MX"), [.. segments], text);
    }
}
