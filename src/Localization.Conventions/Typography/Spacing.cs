using System.Text.RegularExpressions;
using Localization.Model;

namespace Localization.Conventions.Typography;

/// <summary>Spaces: none doubled, none before a stop, one behind a comma, a no-break space before a percent sign; three
/// points are one sign (RAE, Ortografía 2010).</summary>
internal static partial class Spacing
{
    /// <summary>Puts the spaces right.</summary>
    public static void Apply(EditedText text, LocaleConventions locale)
    {
        text.Replace(Ellipsis(), _ => "…");
        text.Replace(Doubled(), m => HoldsWord(text, m.Index) ? null : "");
        text.Replace(BeforeStop(), _ => "");
        text.Replace(InsideOpening(), _ => "");
        text.Replace(BehindComma(), m => m.Value + " ");
        text.Replace(UnitedStates(), _ => "EE. UU.");
        if (text.Text.Contains('%', StringComparison.Ordinal))
            text.Replace(BeforePercent(), m => text.IsKept(m.Index, 1) ? null : locale.PercentGap);
    }

    // A placeholder between two spaces is a word: code in a sentence, an address.
    private static bool HoldsWord(EditedText text, int at) =>
        text.Codes.Any(c => c.Kind == InlineCodeKind.Placeholder && c.Position == at);

    [GeneratedRegex(@"(?<![.…])(?:\.\.\.|\. \. \.)(?![.…])", RegexOptions.CultureInvariant)]
    private static partial Regex Ellipsis();

    [GeneratedRegex("(?<= ) {1,1000}", RegexOptions.CultureInvariant)]
    private static partial Regex Doubled();

    [GeneratedRegex(
        @"(?<=[\p{L}\p{N}»”’)\]%]) (?=(?:[,;:!?…]|\.(?!\p{L}|\d|\.))|[)\]»”])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex BeforeStop();

    [GeneratedRegex(@"(?<=[«“¿¡(\[]) (?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex InsideOpening();

    [GeneratedRegex(@"(?<=\p{Ll}),(?=\p{L}{2})", RegexOptions.CultureInvariant)]
    private static partial Regex BehindComma();

    // The plural's doubled letters are two words: EE. UU. (RAE, DPD, s. v. abreviatura).
    [GeneratedRegex(@"(?<![\p{L}.])EE\.UU\.?(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex UnitedStates();

    [GeneratedRegex(@"(?<=\d)[ \u00A0\u202F]?(?=%)", RegexOptions.CultureInvariant)]
    private static partial Regex BeforePercent();
}
