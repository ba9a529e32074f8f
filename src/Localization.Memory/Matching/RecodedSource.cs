using System.Collections.Immutable;
using System.Text;

namespace Localization.Memory.Matching;

/// <summary>A source with its numbers and given stretches replaced by marks and its inline codes left out: two sources
/// that read alike here differ only in what can be recoded.</summary>
internal sealed class RecodedSource
{
    /// <summary>Stands for a stretch; U+FFFC, the object replacement character.</summary>
    private const char Mark = '\uFFFC';

    private RecodedSource(string text, ImmutableArray<Slot> slots)
    {
        Text = text;
        Slots = slots;
    }

    /// <summary>The source with marks.</summary>
    public string Text { get; }

    /// <summary>What the marks represent, in order.</summary>
    public ImmutableArray<Slot> Slots { get; }

    /// <summary>Recodes a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="given">The stretches whose translation is given, by rising start, not overlapping.</param>
    public static RecodedSource Of(string source, ImmutableArray<LexicalConstraint> given)
    {
        StringBuilder? text = null;
        var slots = ImmutableArray.CreateBuilder<Slot>();
        var kept = 0;
        for (int at = 0, next = 0; at < source.Length; )
        {
            while (next < given.Length && given[next].Start < at)
                next++;
            var constraint =
                next < given.Length && given[next].Start == at && given[next].End <= source.Length ? given[next] : null;
            var length = constraint?.Length ?? NumberAt(source, at);
            if (length == 0)
            {
                at++;
                continue;
            }

            text ??= new StringBuilder(source.Length);
            text.Append(source, kept, at - kept).Append(Mark);
            slots.Add(new Slot(source.Substring(at, length), constraint));
            kept = at += length;
        }

        text?.Append(source, kept, source.Length - kept);
        return new RecodedSource(text?.ToString() ?? source, slots.ToImmutable());
    }

    /// <summary>The length of the number that begins at <paramref name="at"/>: digits, separated by single points or
    /// commas; 0 where none does.</summary>
    public static int NumberAt(string text, int at)
    {
        if (!char.IsAsciiDigit(text[at]) || (at > 0 && (char.IsLetterOrDigit(text[at - 1]))))
            return 0;
        var end = at + 1;
        while (
            end < text.Length
            && (
                char.IsAsciiDigit(text[end])
                || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
            )
        )
            end++;
        return end < text.Length && char.IsLetter(text[end]) ? 0 : end - at;
    }
}
