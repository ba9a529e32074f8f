using Localization.Articles.Packages;
using Localization.Language;

namespace Localization.Articles.Docx;

/// <summary>Writes the pieces of the parts of a document.</summary>
internal static class DocxParts
{
    /// <summary>The parts with their translations, by name; those in which nothing changed are left out.</summary>
    public static Dictionary<string, string> Written(
        Article article,
        Func<Block, InlineText?> translation,
        LanguageTag? language
    ) =>
        PackageParts.Written(
            article,
            piece =>
                piece.Block is null
                    ? piece.Escape == SkeletonWriter.Language && language is { } tag
                        ? LikelyRegion.Complete(tag)
                        : piece.Raw
                    : CodeTextPlace.Written(article, piece, translation, DocxRuns.Write, DocxRuns.Write) ?? piece.Raw
        );
}
