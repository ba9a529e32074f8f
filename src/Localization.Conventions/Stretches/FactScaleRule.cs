using Localization.Conventions.Figures;
using Localization.Conventions.Reading;
using Localization.Language;

namespace Localization.Conventions.Stretches;

/// <summary>A figure with a scale word (<c>2.5 billion</c>) in languages of which only data is known.</summary>
internal sealed class FactScaleRule(LanguageFacts facts) : IStretchRule
{
    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at)
    {
        var after = at + 2;
        if (
            !scan.Is(at, TokenKind.Number)
            || !scan.IsSmall(at + 1)
            || ScaleWords.Read(scan.Span(at + 1)) is ScaleWord.None
            || !scan.IsFree(at, after)
        )
            return null;
        var figure = Figure.Read(scan.Span(at));
        var tag = LanguageTag.Parse(scan.Locale.Tag);
        return facts.Scale(scan.Span(at + 1).ToString(), tag.Region, figure.IsOne) is { } scale
            ? new(
                at,
                after,
                $"{figure.Format(scan.Locale)} {scale}",
                PartOfSpeech.Number,
                GrammaticalGender.Unknown,
                figure.IsOne ? GrammaticalNumber.Singular : GrammaticalNumber.Plural
            )
            : null;
    }
}
