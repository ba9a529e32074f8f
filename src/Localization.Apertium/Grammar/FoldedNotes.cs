using System.Collections.Immutable;
using System.Text;

namespace Localization.Apertium.Grammar;

/// <summary>Notes inside a text, such as <c>&lt;sup&gt;5&lt;/sup&gt;</c>, and designations with codes in them, such as
/// <c>CO&lt;sub&gt;2&lt;/sub&gt;</c>, and keys that are pressed together, each folded into one code: the engine does
/// not read them. Notes stay with the word before them, the others are words.</summary>
internal sealed class FoldedNotes
{
    private readonly Dictionary<string, InlineText> _notes = [];

    public FoldedNotes(TranslationUnit unit)
    {
        Unit = unit.Text.Codes.IsEmpty
            ? unit
            : Fold(unit with { Text = WordCodes.Widen(WordCodes.Unbroken(unit.Text)) });
    }

    /// <summary>The unit with its notes folded.</summary>
    public TranslationUnit Unit { get; }

    /// <summary>The text with its notes as they were.</summary>
    public InlineText Unfold(InlineText text)
    {
        if (_notes.Count == 0)
            return text;
        var parts = new List<InlineText>();
        var codes = ImmutableArray.CreateBuilder<InlineCode>();
        var at = 0;
        foreach (var code in text.Codes)
        {
            if (code.Kind != InlineCodeKind.Placeholder || !_notes.TryGetValue(code.Id, out var note))
            {
                codes.Add(code with { Position = code.Position - at });
                continue;
            }

            parts.Add(new InlineText(text.Text[at..code.Position], codes.ToImmutable()));
            parts.Add(note);
            codes.Clear();
            at = code.Position;
        }

        parts.Add(new InlineText(text.Text[at..], codes.ToImmutable()));
        return InlineText.Concat(parts);
    }

    private static bool IsNote(InlineCode code) => code is { Type: InlineCodeType.Note, Kind: InlineCodeKind.Start };

    private TranslationUnit Fold(TranslationUnit unit)
    {
        var (source, text) = (unit.Text, new StringBuilder());
        var codes = ImmutableArray.CreateBuilder<InlineCode>();
        var constraints = unit.Constraints;
        var at = 0;
        for (var i = 0; i < source.Codes.Length; i++)
        {
            var code = source.Codes[i];
            text.Append(source.Text, at, code.Position - at);
            at = code.Position;
            var end = IsNote(code) ? EndOf(source.Codes, i) : -1;
            var designation = end < 0 ? WordCodes.Designation(unit, i) ?? WordCodes.Chord(source, i) : null;
            if (designation is { } word)
            {
                text.Length -= code.Position - word.Start;
                at = word.Start;
                end = word.LastCode;
            }

            if (end < 0)
            {
                codes.Add(code with { Position = text.Length });
                continue;
            }

            var (start, length) = (text.Length, (designation?.End ?? source.Codes[end].Position) - at);
            _notes[code.Id] = new InlineText(
                source.Text.Substring(at, length),
                [.. source.Codes[i..(end + 1)].Select(c => c with { Position = c.Position - at })]
            );
            codes.Add(
                code with
                {
                    Position = start,
                    Kind = InlineCodeKind.Placeholder,
                    Type = designation is null ? code.Type : InlineCodeType.Code,
                }
            );
            constraints =
            [
                .. constraints
                    .Where(c => c.End <= start || c.Start >= start + length)
                    .Select(c => c.Start < start ? c : c with { Start = c.Start - length }),
            ];
            at += length;
            i = end;
        }

        text.Append(source.Text, at, source.Text.Length - at);
        return unit with { Text = new InlineText(text.ToString(), codes.ToImmutable()), Constraints = constraints };
    }

    private static int EndOf(ImmutableArray<InlineCode> codes, int start)
    {
        for (var i = start + 1; i < codes.Length; i++)
        {
            if (codes[i].Kind == InlineCodeKind.End && codes[i].Id == codes[start].Id)
                return i;
        }

        return -1;
    }
}
