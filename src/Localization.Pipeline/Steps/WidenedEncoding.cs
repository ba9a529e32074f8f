using System.Collections.Immutable;
using Localization.Articles;

namespace Localization.Pipeline.Steps;

/// <summary>Notes where a translation has a character that its source's encoding lacks: the edition is then
/// UTF-8.</summary>
internal static class WidenedEncoding
{
    /// <summary>The segments, the first with such a character noted.</summary>
    public static ImmutableArray<TranslatedSegment> Noted(Article article, ImmutableArray<TranslatedSegment> segments)
    {
        // XLIFF keeps its encoding and writes such a character as a reference.
        if (article.Format == "XLIFF")
            return segments;
        var encoding = article.Skeleton.EncodingName;
        for (var i = 0; i < segments.Length; i++)
        {
            var text = segments[i].Target.Text;
            if (TextEncodings.CanHold(encoding, text))
                continue;
            var character = text.EnumerateRunes().First(r => !TextEncodings.CanHold(encoding, r.ToString()));
            var note = new QualityIssue("encoding-widened", QualitySeverity.Note, [character.ToString(), encoding]);
            return segments.SetItem(i, segments[i] with { Issues = segments[i].Issues.Add(note) });
        }

        return segments;
    }
}
