using System.Text.RegularExpressions;
using Localization.Language.Locales;

namespace Localization.Conventions.Typography;

/// <summary>Spaces: none doubled, none before a stop, one after a comma, a no-break space before a percent sign; three
/// points are one sign (RAE, Ortografía 2010).</summary>
internal static partial class Spacing
{
    /// <summary>Puts the spaces right.</summary>
    public static void Apply(EditedText text, LocaleConventions locale)
    {
        text.Replace(Ellipsis(), _ => "…");
        text.Replace(DoubledStop(), _ => ".");
        text.Replace(Doubled(), _ => "");
        text.Replace(BeforeStop(), m => IsArrow(text.Text, m.Index + 1) ? null : "");
        text.Replace(InsideOpening(), m => IsArrow(text.Text, m.Index - 1) ? null : "");
        text.Replace(BehindComma(), m => m.Value + " ");
        text.Replace(UnitedStates(), _ => "EE. UU.");
        if (text.Text.Contains('%', StringComparison.Ordinal))
            text.Replace(BeforePercent(), m => text.IsKept(m.Index, 1) ? null : locale.PercentGap);
    }

    // '»' without '«' before it in 'Home » News', '«' without '»' after it in '« Back'.
    private static bool IsArrow(string text, int at) =>
        text[at] switch
        {
            '»' => text.LastIndexOfAny(['«', '»'], Math.Max(at - 1, 0)) is var open
                && (open < 0 || text[open] == '»' || at == 0),
            '«' => text.IndexOfAny(['«', '»'], at + 1) is var close && (close < 0 || text[close] == '«'),
            _ => false,
        };

    [GeneratedRegex(@"(?<![.…])(?:\.\.\.|\. \. \.)(?![.…])", RegexOptions.CultureInvariant)]
    private static partial Regex Ellipsis();

    // An abbreviation's stop ends the sentence too: EE. UU.
    [GeneratedRegex(@"(?<=\bEE\. UU|\b[ap]\.[ \u00A0]m|\betc)\.\.(?!\.)", RegexOptions.CultureInvariant)]
    private static partial Regex DoubledStop();

    [GeneratedRegex("(?<= ) {1,1000}", RegexOptions.CultureInvariant)]
    private static partial Regex Doubled();

    [GeneratedRegex(
        @"(?<=[\p{L}\p{N}»”’)\]%\uFFFC]) (?=(?:[,;:!?…]|\.(?!\p{L}|\d|\.))|[)\]»”])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex BeforeStop();

    [GeneratedRegex(@"(?<=[«“¿¡(\[]) (?=[^\s\])»”])", RegexOptions.CultureInvariant)]
    private static partial Regex InsideOpening();

    [GeneratedRegex(@"(?<=\p{Ll}),(?=\p{L}{2})", RegexOptions.CultureInvariant)]
    private static partial Regex BehindComma();

    // The plural's doubled letters are two words: EE. UU. (RAE, DPD, s. v. abreviatura).
    [GeneratedRegex(@"(?<![\p{L}.])EE\.UU\.?(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex UnitedStates();

    [GeneratedRegex(@"(?<=\d)[ \u00A0\u202F]?(?=%)", RegexOptions.CultureInvariant)]
    private static partial Regex BeforePercent();
}
