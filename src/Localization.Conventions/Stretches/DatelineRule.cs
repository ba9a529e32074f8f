using System.Text;
using Localization.Conventions.Data;
using Localization.Conventions.Dates;
using Localization.Conventions.Reading;
using Localization.Conventions.Segments;

namespace Localization.Conventions.Stretches;

/// <summary>The head of a dispatch before its first sentence: <c>HAVANA, Nov. 2 (Reuters) —</c>.</summary>
internal sealed class DatelineRule : IStretchRule
{
    private const int LongestState = 3;

    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at)
    {
        if (at != 0)
            return null;
        var changes = new List<(int Start, int Length, string Target)>();
        var next = Dateline.Place(scan, changes);
        if (next < 0)
            return null;

        var target = new StringBuilder(
            changes.Count > 0 ? changes[0].Target : scan.Text[scan[0].Start..scan[next - 1].End]
        );
        var parts = 0;
        for (; parts < 2 && scan.Is(next, ','); parts++)
        {
            var after = DateReader.Read(scan, next + 1, out var date);
            if (after > 0)
            {
                target.Append(", ").Append(date.Alone());
                next = after;
                continue;
            }

            // A state or country: 'MIAMI, Fla. (AP) —'.
            after = next + 1;
            while (after <= next + LongestState && scan.IsCapitalised(after))
                after++;
            if (after == next + 1)
                return null;
            if (scan.Is(after, '.'))
                after++;
            target.Append(", ").Append(SpanishPlaces.Of(scan.Text[scan[next + 1].Start..scan[after - 1].End]));
            next = after;
        }

        var agency = Dateline.Agency(scan, next);
        if (agency > 0)
        {
            target.Append(' ').Append(scan.Text, scan[next].Start, scan[agency - 1].End - scan[next].Start);
            next = agency;
        }

        var dash = scan.Is(next, '-') && scan.Is(next + 1, '-') ? next + 1 : next;
        if (!(scan.Is(next, '—') || scan.Is(next, '–') || scan.Is(next, '-')) || !scan.Has(dash + 1))
            return null;
        // 'UBS CEO, Oswald Grübel - who left': a hyphen after names parts an aside.
        if (agency < 0 && parts > 0 && scan.Is(next, '-'))
            return null;
        // As an adverb it takes no part in the sentence: a noun phrase would draw the subject to it.
        return new(0, dash + 1, target.Append(" —").ToString(), PartOfSpeech.Adverb);
    }
}
