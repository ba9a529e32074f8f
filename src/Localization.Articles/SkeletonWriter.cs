using System.Text;
using Localization.Model;

namespace Localization.Articles;

/// <summary>Writes a skeleton whose text declares its own encoding and language, as HTML and XML do.</summary>
internal static class SkeletonWriter
{
    /// <summary>The <see cref="SkeletonPart.Escape"/> of the name of the document's encoding.</summary>
    public const string Encoding = "encoding";

    /// <summary>The <see cref="SkeletonPart.Escape"/> of the name of the document's language, which follows the
    /// translation.</summary>
    public const string Language = "lang";

    /// <summary>The bytes of a document.</summary>
    /// <param name="article">The document.</param>
    /// <param name="translation">The translation of a block; null leaves the source's own characters.</param>
    /// <param name="language">The language of the translation; null leaves what the source says.</param>
    /// <param name="escape">How a translation is written in a slot.</param>
    public static byte[] Write(
        Article article,
        Func<Block, InlineText?> translation,
        LanguageTag? language,
        Func<InlineText, SkeletonPart, string> escape
    )
    {
        var parts = article.Skeleton.Parts.Select(p => Written(article, p, translation, language, escape)).ToArray();
        var text = string.Concat(parts);
        if (TextEncodings.CanHold(article.Skeleton.EncodingName, text))
            return SourceText.Encode(article.Skeleton, text);

        var result = new StringBuilder(text.Length);
        for (var i = 0; i < parts.Length; i++)
            result.Append(article.Skeleton.Parts[i].Escape == Encoding ? "utf-8" : parts[i]);
        return System.Text.Encoding.UTF8.GetBytes(result.ToString());
    }

    private static string Written(
        Article article,
        SkeletonPart part,
        Func<Block, InlineText?> translation,
        LanguageTag? language,
        Func<InlineText, SkeletonPart, string> escape
    )
    {
        if (part.Block is not { } index)
            return part.Escape == Language && language is { } tag ? tag.Value : part.Raw;
        var block = article.Blocks[index];
        return translation(block) is { } target && !target.Equals(block.Source) ? escape(target, part) : part.Raw;
    }
}
