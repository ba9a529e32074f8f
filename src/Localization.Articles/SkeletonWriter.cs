using System.Text;

namespace Localization.Articles;

/// <summary>Writes a skeleton whose text declares its own encoding and language, as HTML and XML do.</summary>
internal static class SkeletonWriter
{
    /// <summary>The <see cref="SkeletonPart.Escape"/> of the name of the document's encoding.</summary>
    public const string Encoding = "encoding";

    /// <summary>The <see cref="SkeletonPart.Escape"/> of the name of the document's language, which follows the
    /// translation.</summary>
    public const string Language = "lang";

    /// <summary>The <see cref="SkeletonPart.Escape"/> of a locale, a language with an underscore before its
    /// region.</summary>
    public const string Locale = "locale";

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

    /// <summary>What is in a part now.</summary>
    /// <param name="article">The document.</param>
    /// <param name="part">The part.</param>
    /// <param name="translation">The translation of a block; null leaves the source's own characters.</param>
    /// <param name="language">The language of the translation; null leaves what the source says.</param>
    /// <param name="escape">How a translation is written in a slot.</param>
    public static string Written(
        Article article,
        SkeletonPart part,
        Func<Block, InlineText?> translation,
        LanguageTag? language,
        Func<InlineText, SkeletonPart, string> escape
    )
    {
        if (part.Block is null)
            return language is not { } tag ? part.Raw
                : part.Escape == Language ? tag.Value
                : part.Escape == Locale ? tag.Value.Replace('-', '_')
                : part.Raw;
        return CodeTextPlace.Written(
                article,
                part,
                translation,
                (text, inner) => escape(text, part with { Escape = inner }),
                (target, own) => escape(target, part with { Escape = own })
            ) ?? part.Raw;
    }
}
