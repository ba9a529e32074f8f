using Localization.Pipeline.Standing;

namespace Localization.Pipeline.Steps;

/// <summary>Splits blocks into segments. In: an article. Out: its segments, each without the white space around it, cut
/// as people cut them on the review desk.</summary>
internal sealed class SegmentStep(ISegmenter segmenter, LanguageTag language, StandingTranslations desk) : IArticleStep
{
    public string Name => StepNames.Segment;

    public async Task<ArticleInProgress> RunAsync(ArticleInProgress article, CancellationToken cancellationToken)
    {
        var segments = article.Article!.Blocks.Where(b => b.IsTranslatable).SelectMany(Split).ToList();
        var standing = await desk.OfAsync(article.File, cancellationToken);
        return article with
        {
            Segments = [.. StandingTranslations.Cut(segments, standing).Select(s => new SegmentInProgress(s))],
        };
    }

    private IEnumerable<Segment> Split(Block block)
    {
        // What came translated came as one.
        if (block.Target is not null)
        {
            yield return new Segment(block.Index, 0, block.Role, block.Source, "", "");
            yield break;
        }

        var index = 0;
        foreach (var piece in segmenter.Split(block.Source, language).SelectMany(BoundedPieces.Of))
        {
            var text = piece.Text;
            var (before, inner) = piece.Trimmed();
            if (inner == 0 && piece.Codes.IsEmpty)
                before = 0;
            var source = inner == text.Length ? piece : Trim(piece, before, inner);
            yield return new Segment(
                block.Index,
                index++,
                block.Role,
                source,
                text[..before],
                text[(before + inner)..]
            );
        }
    }

    // Codes that open or close in the white space stay with the words.
    private static InlineText Trim(InlineText piece, int start, int length) =>
        new(
            piece.Text.Substring(start, length),
            [.. piece.Codes.Select(c => c with { Position = Math.Clamp(c.Position - start, 0, length) })]
        );
}
