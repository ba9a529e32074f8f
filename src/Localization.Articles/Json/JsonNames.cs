using System.Collections.Frozen;

namespace Localization.Articles.Json;

/// <summary>The names under which articles in JSON keep what people read. Letter case, <c>_</c> and <c>-</c> do not
/// count.</summary>
internal static class JsonNames
{
    /// <summary>Names of text.</summary>
    public static readonly FrozenSet<string> Read = Set(
        "title headline alternativeheadline subtitle subheading heading kicker deck dek standfirst lead lede "
            + "teaser summary description excerpt abstract "
            + "body articlebody content contenthtml contenttext text paragraph paragraphs quote caption alt "
            + "alttext question answer rendered message subheadline subhead strapline tagline intro introduction "
            + "ogtitle ogdescription twittertitle twitterdescription metatitle metadescription seotitle "
            + "seodescription pullquote keypoints takeaways highlights"
    );

    private static readonly FrozenSet<string> Language = Set("language lang inlanguage locale oglocale");

    /// <summary>A name as it is compared.</summary>
    public static string Plain(string name) =>
        name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();

    /// <summary>Whether a name holds the document's language.</summary>
    public static bool IsLanguage(string name) => Language.Contains(Plain(name));

    /// <summary>The role of a text; null for a name of none.</summary>
    public static BlockRole? RoleOf(string name) =>
        Plain(name) switch
        {
            "title" or "headline" => BlockRole.Headline,
            "subheading" or "heading" => BlockRole.Heading,
            "caption" or "alt" or "alttext" => BlockRole.Caption,
            "quote" => BlockRole.Quotation,
            "question" => BlockRole.Question,
            "answer" => BlockRole.Answer,
            var plain => Read.Contains(plain) ? BlockRole.Paragraph : null,
        };

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet();
}
