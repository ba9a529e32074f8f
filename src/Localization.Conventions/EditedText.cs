using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Localization.Conventions.Stretches;

namespace Localization.Conventions;

/// <summary>A text under edit: each change moves the inline codes after it along, so none is lost or changes its
/// order.</summary>
internal sealed class EditedText(InlineText text)
{
    private readonly List<(int Start, int Length, string New)> _edits = [];
    private ImmutableArray<InlineCode> _codes = text.Codes;
    private List<(int Start, int Length)>? _kept;

    /// <summary>The characters as they now are.</summary>
    public string Text { get; private set; } = text.Text;

    /// <summary>The text with its codes.</summary>
    public InlineText ToInlineText() => new(Text, _codes);

    /// <summary>The codes as they now are.</summary>
    public ImmutableArray<InlineCode> Codes => _codes;

    /// <summary>Notes a change, to be made by <see cref="Commit"/>. Changes come by rising start; one that would touch
    /// the change before it, or a web address or the like, is left out.</summary>
    public void Replace(int start, int length, string with)
    {
        if (!IsKept(start, length))
            ReplaceAnything(start, length, with);
    }

    /// <summary>As <see cref="Replace(int, int, string)"/>, addresses and all.</summary>
    public void ReplaceAnything(int start, int length, string with)
    {
        if (_edits.Count == 0 || start >= _edits[^1].Start + _edits[^1].Length)
            _edits.Add((start, length, with));
    }

    /// <summary>Changes every match of a pattern; <paramref name="change"/> gives null to leave one alone.</summary>
    public void Replace(Regex pattern, Func<Match, string?> change)
    {
        for (var match = pattern.Match(Text); match.Success; match = match.NextMatch())
        {
            if (change(match) is { } with && with != match.Value)
                Replace(match.Index, match.Length, with);
        }

        Commit();
    }

    /// <summary>Makes the noted changes.</summary>
    public void Commit()
    {
        if (_edits.Count == 0)
            return;

        var result = new StringBuilder(Text.Length + (_edits.Count * 2));
        var codes = _codes.ToBuilder();
        var at = 0;
        var code = 0;
        foreach (var (start, length, with) in _edits)
        {
            result.Append(Text, at, start - at);
            for (
                ;
                code < codes.Count && codes[code].Position <= start && !Opens(codes[code], start, length, with);
                code++
            )
                codes[code] = codes[code] with { Position = result.Length - (start - codes[code].Position) };
            // A code inside the stretch keeps its distance from the start as far as the new text goes.
            for (; code < codes.Count && codes[code].Position < start + length; code++)
                codes[code] = codes[code] with
                {
                    Position = result.Length + Math.Min(codes[code].Position - start, with.Length),
                };
            result.Append(with);
            at = start + length;
        }

        var moved = result.Length - at;
        result.Append(Text, at, Text.Length - at);
        for (; code < codes.Count; code++)
            codes[code] = codes[code] with { Position = codes[code].Position + moved };

        Text = result.ToString();
        _codes = codes.ToImmutable();
        _edits.Clear();
        _kept = null;
    }

    /// <summary>Whether a stretch touches an address, handle or file name.</summary>
    public bool IsKept(int start, int length)
    {
        _kept ??= KeptPatterns.Find(Text);
        if (_kept.Count == 0)
            return false;
        var low = 0;
        for (var high = _kept.Count; low < high; )
        {
            var middle = (low + high) / 2;
            if (_kept[middle].Start + _kept[middle].Length <= start)
                low = middle + 1;
            else
                high = middle;
        }

        return low < _kept.Count && _kept[low].Start < start + length && !(length == 0 && _kept[low].Start == start);
    }

    /// <summary>A space put in before an opening code stays outside what the code opens.</summary>
    private static bool Opens(InlineCode code, int start, int length, string with) =>
        length == 0 && code.Position == start && with == " " && code.Kind == InlineCodeKind.Start;
}
