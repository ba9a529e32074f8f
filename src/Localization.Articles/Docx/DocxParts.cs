using System.Text;
using Localization.Model;

namespace Localization.Articles;

/// <summary>The parts of a package as pieces of one skeleton.</summary>
internal static class DocxParts
{
    private const string Mark = "part ";

    /// <summary>The <see cref="SkeletonPart.Escape"/> of the empty piece with which a part begins.</summary>
    public static string Begin(string part) => Mark + part;

    /// <summary>The parts with their translations, by name; those in which nothing changed are left out.</summary>
    public static Dictionary<string, string> Written(
        Article article,
        Func<Block, InlineText?> translation,
        LanguageTag? language
    )
    {
        var parts = new Dictionary<string, string>();
        var (name, text, isChanged) = ("", new StringBuilder(), false);
        foreach (var piece in article.Skeleton.Parts)
        {
            if (piece.Escape?.StartsWith(Mark, StringComparison.Ordinal) == true)
            {
                End();
                (name, text, isChanged) = (piece.Escape[Mark.Length..], new StringBuilder(), false);
                continue;
            }

            var written = Written(article, piece, translation, language);
            isChanged |= written != piece.Raw;
            text.Append(written);
        }

        End();
        return parts;

        void End()
        {
            if (isChanged)
                parts[name] = text.ToString();
        }
    }

    private static string Written(
        Article article,
        SkeletonPart piece,
        Func<Block, InlineText?> translation,
        LanguageTag? language
    )
    {
        if (piece.Block is null)
            return piece.Escape == SkeletonWriter.Language && language is { } tag ? OfWord(tag) : piece.Raw;
        return CodeTextPlace.Written(article, piece, translation, DocxRuns.Write, DocxRuns.Write) ?? piece.Raw;
    }

    // Word's spelling checker knows languages by region alone.
    private static string OfWord(LanguageTag tag) =>
        tag.Value switch
        {
            "es" => "es-ES",
            "en" => "en-US",
            var value => value,
        };
}
