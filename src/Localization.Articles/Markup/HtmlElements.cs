using System.Collections.Frozen;

namespace Localization.Articles.Markup;

/// <summary>What the elements of HTML are to a translator.</summary>
internal static class HtmlElements
{
    /// <summary>Elements that are in running text (WHATWG HTML §3.2.5.2.5, phrasing content that holds text). A line
    /// break is none: what it parts is translated apart.</summary>
    public static readonly FrozenSet<string> Inline = Set(
        "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark meter nobr "
            + "output q rb rp rt rtc ruby s samp small span strike strong sub sup time tt u var wbr"
    );

    /// <summary>Elements in running text that are not translated.</summary>
    public static readonly FrozenSet<string> Verbatim = Set("code kbd samp var tt");

    /// <summary>Elements that have no content.</summary>
    public static readonly FrozenSet<string> Void = Set(
        "area base br col embed hr img input link meta param source track wbr"
    );

    /// <summary>Elements whose content is not a markup.</summary>
    public static readonly FrozenSet<string> RawText = Set("script style textarea xmp iframe noembed noframes");

    /// <summary>Elements that hold nothing to translate.</summary>
    public static readonly FrozenSet<string> Untranslated = Set("math canvas");

    /// <summary>The attributes that people read.</summary>
    public static readonly FrozenSet<string> Attributes = Set(
        "alt title aria-label aria-description aria-placeholder aria-roledescription aria-valuetext placeholder"
    );

    /// <summary>The names of <c>meta</c> elements that people read.</summary>
    public static readonly FrozenSet<string> Meta = Set(
        "description og:title og:description og:image:alt twitter:title twitter:description twitter:image:alt"
    );

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet();
}
