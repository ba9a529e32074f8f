using Localization.Conventions.Typography;
using Localization.Language;
using Localization.Language.Locales;

namespace Localization.Conventions;

/// <summary>Gives a Spanish translation the typography of its place: quotation marks, opening marks, dashes, spaces,
/// contractions (RAE, Ortografía de la lengua española, 2010).</summary>
public static class TargetTypography
{
    private const int MostRounds = 6;

    /// <summary>The text with its typography put right. Its own answer goes through unchanged. Inline codes keep their
    /// number and order and move along with the characters they are at. English gets what differs from Spanish, a
    /// language with <see cref="LanguageFacts"/> its quotation marks; any other goes through unchanged.</summary>
    /// <param name="target">The translation.</param>
    /// <param name="source">What it translates.</param>
    /// <param name="role">What the text is in its article.</param>
    /// <param name="from">The language of the source.</param>
    /// <param name="to">The language and place it is written for.</param>
    public static InlineText Apply(
        InlineText target,
        InlineText source,
        BlockRole role,
        LanguageTag from,
        LanguageTag to
    )
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(source);
        if (LanguagePairs.Of(from, to) == LanguagePair.SpanishToEnglish && LocaleConventions.For(from) is { } written)
            return EnglishTypography.Apply(target, source, written);
        if (LocaleConventions.For(to) is not { } locale || target.Text.Length == 0)
            return target;
        if (!to.IsSpanish())
            return LanguageFacts.For(to) is null ? target : Marks(target, locale, role);

        // What one rule changes may give another something to do; prose is at rest after the first round. Signs without
        // sense that never come to rest stay as they are, so that an answer always is its own.
        var codes = new EmbeddedCodes(target);
        var text = codes.Embedded;
        for (var round = 0; round < MostRounds; round++)
        {
            var next = Round(text, source, role, from, locale);
            if (next.Text == text.Text)
                return codes.Restore(text);
            text = next;
        }

        return target;
    }

    private static InlineText Marks(InlineText target, LocaleConventions locale, BlockRole role)
    {
        var codes = new EmbeddedCodes(target);
        var text = new EditedText(codes.Embedded);
        QuotationMarks.Apply(text, locale, role);
        return codes.Restore(text.ToInlineText());
    }

    private static InlineText Round(
        InlineText target,
        InlineText source,
        BlockRole role,
        LanguageTag from,
        LocaleConventions locale
    )
    {
        var text = new EditedText(target);
        QuotationMarks.Apply(text, locale, role);
        Dashes.Apply(text, source.Text, role);
        Spacing.Apply(text, locale);
        if (from.IsEnglish())
            SerialComma.Apply(text, source.Text);
        Conjunctions.Apply(text);
        Prefixes.Apply(text);
        OpeningMarks.Apply(text);
        DirectSpeech.Apply(text, source.Text);
        SmallWords.Apply(text);
        LetterCase.Apply(text, source.Text);
        return text.ToInlineText();
    }
}
