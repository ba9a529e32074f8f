namespace Localization.Memory.Matching;

/// <summary>Puts the numbers, dates, names and inline codes of one source into the translation of another that differs
/// in nothing else. Where a stretch cannot be found for sure, there is no adaptation.</summary>
internal static class Adaptation
{
    /// <summary>The translation of <paramref name="query"/>'s source, made from <paramref name="entry"/>; null where
    /// that is not safe.</summary>
    public static InlineText? Of(MemoryEntry entry, MemoryQuery query)
    {
        var stored = RecodedSource.Of(entry.Source.Text, entry.Given);
        var asked = RecodedSource.Of(query.Source.Text, query.Given);
        if (stored.Text != asked.Text || stored.Slots.Length != asked.Slots.Length)
            return null;

        var target = RecodedCodes.Of(entry, query.Source);
        var edits = new List<(int Start, int Length, string Replacement)>();
        for (var i = 0; i < stored.Slots.Length && target is not null; i++)
        {
            if (stored.Slots[i].Source == asked.Slots[i].Source)
                continue;

            // Two stretches that read alike in the entry could not be told apart in its translation.
            if (stored.Slots.Count(s => s.Source == stored.Slots[i].Source) > 1)
                return null;
            if (Edit(target.Text, stored.Slots[i], asked.Slots[i]) is not { } edit)
                return null;
            edits.Add(edit);
        }

        edits.Sort((a, b) => b.Start.CompareTo(a.Start));
        for (var i = 1; i < edits.Count; i++)
        {
            if (edits[i].Start + edits[i].Length > edits[i - 1].Start)
                return null;
        }

        return edits.Aggregate(target, (text, edit) => text?.Replace(edit.Start, edit.Length, edit.Replacement));
    }

    private static (int, int, string)? Edit(string target, Slot stored, Slot asked)
    {
        if (Rendering(target, stored) is not { } place)
            return null;
        if (
            !NumberClass.SamePlural(stored.Source, asked.Source)
            || !NumberClass.SameConjunction(target, place.Start, stored.Source, asked.Source)
        )
            return null;
        if (asked.Given is { } given)
            return Alike(stored.Given, given) ? (place.Start, place.Length, given.Target) : null;

        // A bare number goes over as it is only where the translation left it as it was, and is written like it.
        return
            target.AsSpan(place.Start, place.Length).SequenceEqual(stored.Source)
            && NumberClass.Same(stored.Source, asked.Source)
            ? (place.Start, place.Length, asked.Source)
            : null;
    }

    // A name in the place of another must ask the same of the words around it.
    private static bool Alike(LexicalConstraint? stored, LexicalConstraint given) =>
        stored is null
            ? given.Target.Any(char.IsAsciiDigit)
            : stored.PartOfSpeech == given.PartOfSpeech
                && stored.Gender == given.Gender
                && stored.Number == given.Number
                && stored.Article == given.Article
                && stored.Forms is null
                && given.Forms is null;

    private static (int Start, int Length)? Rendering(string target, Slot slot)
    {
        if (slot.Given is { } given)
        {
            var first = target.IndexOf(given.Target, StringComparison.Ordinal);
            return first >= 0 && target.IndexOf(given.Target, first + 1, StringComparison.Ordinal) < 0
                ? (first, given.Target.Length)
                : null;
        }

        var digits = Digits(slot.Source);
        (int, int)? found = null;
        for (var at = 0; at < target.Length; at++)
        {
            var length = RecodedSource.NumberAt(target, at);
            if (length == 0)
                continue;
            if (Digits(target.Substring(at, length)) == digits)
            {
                if (found is not null)
                    return null;
                found = (at, length);
            }

            at += length;
        }

        return found;
    }

    private static string Digits(string number) => string.Concat(number.Where(char.IsAsciiDigit));
}
