using System.Collections.Frozen;

namespace Localization.Articles.Markdown.Matter;

/// <summary>The keys of front matter whose values readers see, at any depth. Names of pages, tags and categories are
/// not among them: sites build addresses from those.</summary>
/// <param name="more">Keys that hold text besides the usual.</param>
internal sealed class FrontMatterKeys(IEnumerable<string> more)
{
    private static readonly FrozenSet<string> Headlines = Set("title headline");

    private static readonly FrozenSet<string> Texts = Set(
        "description summary subtitle subheadline subhead caption excerpt abstract deck dek lede "
            + "standfirst kicker teaser tagline alt imagealt imagecaption seotitle metatitle metadescription "
            + "ogtitle ogdescription socialtitle socialdescription heading subheading intro introduction lead "
            + "quote question answer linktitle shorttitle pagetitle menutitle sidebarlabel paginationlabel "
            + "text message highlights keypoints takeaways keytakeaways ogimagealt cardtitle carddescription "
            + "pullquote"
    );

    private readonly FrozenSet<string> _more = more.Select(Plain).ToFrozenSet();

    /// <summary>A key as it is compared: letter case, <c>_</c> and <c>-</c> do not count.</summary>
    public static string Plain(string key) =>
        key.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();

    /// <summary>Whether a key holds the headline.</summary>
    public static bool IsHeadline(string key) => Headlines.Contains(key);

    /// <summary>Whether a key holds text.</summary>
    public bool IsText(string key) => Headlines.Contains(key) || Texts.Contains(key) || _more.Contains(key);

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet();
}
