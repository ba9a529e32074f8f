using Localization.Conventions.Reading;

namespace Localization.Conventions.Stretches;

/// <summary>Two names that a sign joins are a firm, and stay: <c>shares of Marks &amp; Spencer</c>. In a headline every
/// word has a capital, and nothing is known.</summary>
internal sealed class FirmRule : IStretchRule
{
    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at)
    {
        if (
            scan.Role is BlockRole.Headline or BlockRole.Heading or BlockRole.Metadata
            || !scan.IsCapitalised(at)
            || !scan.Is(at + 1, '&')
            || scan.Glued(at + 1)
            || scan.Glued(at + 2)
            || !scan.IsCapitalised(at + 2)
        )
            return null;
        var name = scan.Text[scan[at].Start..scan[at + 2].End];
        return new(at, at + 3, name, PartOfSpeech.Organization, GrammaticalGender.Masculine);
    }
}
